package io.crmkit.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

    @Test
    void a_name_that_is_spoken_with_a_vowel_has_an() {
        List<String> names =
                List.of("opportunity", "activity", "Objection", "invoice", "event", "update", "utmost", "hour");

        assertThat(names).allSatisfy(name -> assertThat(Article.before(name)).isEqualTo("an " + name));
    }

    @Test
    void a_name_that_is_spoken_with_a_consonant_has_a() {
        List<String> names =
                List.of("customer", "member", "Unit", "user", "usage", "utility", "one-off", "euro", "house", "目标");

        assertThat(names).allSatisfy(name -> assertThat(Article.before(name)).isEqualTo("a " + name));
    }

    @Test
    void a_sentence_opens_with_a_capital() {
        assertThat(Article.opening("opportunity")).isEqualTo("An opportunity");
        assertThat(Article.opening("customer")).isEqualTo("A customer");
    }
}
