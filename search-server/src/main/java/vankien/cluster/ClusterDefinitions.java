package vankien.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vankien.abbreviation.DefinedAbbreviations;
import vankien.abbreviation.Pairing;
import vankien.abbreviation.PairingTable;
import vankien.index.DefinitionTerm;
import vankien.index.IndexSchema;
import vankien.query.GatheredTerms;

/** The abbreviations that the documents of a cluster define, counted in those that the reader may see. */
final class ClusterDefinitions implements DefinedAbbreviations {
    private final Map<String, GatheredTerms.Frequency> defined;
    private final PairingTable table;

    /** Reads them from what was gathered of the field. */
    ClusterDefinitions(GatheredTerms gathered) {
        defined = gathered.terms().getOrDefault(IndexSchema.ABBREVIATIONS, Map.of());
        List<Pairing> pairings = new ArrayList<>();
        for (String term : defined.keySet()) {
            DefinitionTerm.read(term)
                    .ifPresent(definition -> pairings.add(
                            Pairing.of(definition.letters().toUpperCase(Locale.ROOT), definition.words())));
        }
        table = new PairingTable(pairings);
    }

    @Override
    public PairingTable table() {
        return table;
    }

    @Override
    public int documents(Pairing pairing) {
        String term = new DefinitionTerm(pairing.letters().toLowerCase(Locale.ROOT), pairing.words()).text();
        GatheredTerms.Frequency frequency = defined.get(term);
        return frequency == null ? 0 : Math.clamp(frequency.documents(), 0, Integer.MAX_VALUE);
    }
}
