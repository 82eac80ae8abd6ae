package io.dangol.core.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Standard terms: one word per concept, and no word for two. Immutable. */
public final class Glossary {

  private final Map<String, Term> byCode;
  private final Map<String, Term> byWord;

  private Glossary(Map<String, Term> byCode, Map<String, Term> byWord) {
    this.byCode = byCode;
    this.byWord = byWord;
  }

  /**
   * Returns a glossary of terms.
   *
   * @param terms the terms
   * @return the glossary
   * @throws IllegalArgumentException if two terms have the same code, or a word stands for two of
   *     them; the message names all
   */
  public static Glossary of(Collection<Term> terms) {
    Map<String, Term> byCode = new LinkedHashMap<>();
    Map<String, Term> byWord = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Term term : terms) {
      if (byCode.put(term.code(), term) != null) {
        problems.add("term %s stands twice".formatted(term.code()));
      }
      for (String word : words(term)) {
        Term other = byWord.putIfAbsent(folded(word), term);
        if (other != null && !other.code().equals(term.code())) {
          problems.add("'%s' stands for %s and %s".formatted(word, other.code(), term.code()));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("glossary: " + String.join("; ", problems));
    }
    return new Glossary(byCode, byWord);
  }

  private static List<String> words(Term term) {
    List<String> words = new ArrayList<>(term.name().byLanguage().values());
    words.addAll(term.synonyms());
    return words;
  }

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the terms.
   *
   * @return the terms in their order, unmodifiable
   */
  public List<Term> terms() {
    return List.copyOf(byCode.values());
  }

  /**
   * Returns a term.
   *
   * @param code its code
   * @return the term, or empty if there is none
   */
  public Optional<Term> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * Returns the standard term for a word.
   *
   * @param word a name in any language, or a synonym; case does not matter
   * @return the term whose name is to be used, or empty if the word is not known
   */
  public Optional<Term> named(String word) {
    return Optional.ofNullable(byWord.get(folded(word)));
  }

  /**
   * Returns this glossary with the terms of a company.
   *
   * @param more the terms; one with a code that is there replaces it
   * @return the glossary
   * @throws IllegalArgumentException if a word then stands for two terms
   */
  public Glossary with(Collection<Term> more) {
    Map<String, Term> all = new LinkedHashMap<>(byCode);
    more.forEach(term -> all.put(term.code(), term));
    return of(all.values());
  }
}
