/**
 * Abbreviations and what they stand for, both ways: a step between the parsed query and the Lucene query.
 *
 * <p>People write TCCSĐ and look for tổ chức cơ sở đảng, and the other way round. What stands for what is known from a
 * list that a person can edit ({@link vankien.abbreviation.AbbreviationList}) and from the documents themselves, which
 * define most of their abbreviations ({@link vankien.abbreviation.DefinedAbbreviations}). Letters that stand for many
 * things are left alone: they would find everything.
 *
 * <p>One input and its output: {@code (words hội nghị tccsd)} becomes {@code (words hội nghị tccsd (abbreviated tccsd =
 * tổ chức cơ sở đảng))}, which also finds the phrase.
 */
@NullMarked
package vankien.abbreviation;

import org.jspecify.annotations.NullMarked;
