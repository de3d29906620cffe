package vankien.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one entrance to this package. */
public final class TextRepair {
    private TextRepair() {}

    /**
     * Repairs a document.
     *
     * @param paragraphs its paragraphs in order, lines parted by line feeds; read as Western where the encoding was unknown
     * @return as many, in the same order
     */
    public static List<RepairedText> repair(List<String> paragraphs) {
        List<@Nullable LegacyEncoding> encodings = EncodingRepair.of(paragraphs);
        List<RepairedText> repaired = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            repaired.add(repair(paragraphs.get(i), encodings.get(i)));
        }
        return repaired;
    }

    /** Whether a text of unknown encoding, its bytes read as ISO 8859-1, is Vietnamese of an older encoding. */
    public static boolean isLegacy(String western) {
        return EncodingRepair.of(western.lines().toList()).stream().anyMatch(encoding -> encoding != null);
    }

    private static RepairedText repair(String paragraph, @Nullable LegacyEncoding encoding) {
        RepairedText text = RepairedText.sound(paragraph);
        if (encoding != null) {
            text = text.then(EncodingRepair.decode(paragraph, encoding), encoding.repair());
        }
        text = step(text, Composition::compose, Repair.NFC);
        text = step(text, Hyphenation::join, Repair.HYPHENATION);
        text = step(text, LetterSpacing::close, Repair.LETTER_SPACING);
        return step(text, LostSpaces::restore, Repair.LOST_SPACES);
    }

    private static RepairedText step(RepairedText text, Function<String, @Nullable TracedText> step, Repair repair) {
        TracedText next = step.apply(text.text());
        return next == null ? text : text.then(next, repair);
    }
}
