package io.crmkit.analytics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static Answer.Builder answer(Question question) {
        return Answer.builder().question(question).askedOn(LocalDate.of(2026, 1, 1));
    }

    @Test
    void every_question_has_its_own_scale_and_says_it_in_both_languages() {
        assertThat(Question.values()).allSatisfy(question -> {
            assertThat(answer(question).score(question.least()).build().score()).contains(question.least());
            assertThat(answer(question).score(question.most()).build().score()).contains(question.most());
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> answer(question).score(question.most() + 1).build())
                    .withMessageContaining("Translate answers of another scale first");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> answer(question).score(question.least() - 1).build());
            String scale = question.least() + "–" + question.most();
            assertThat(question.label().en()).contains(scale);
            assertThat(question.label().zh()).contains(scale);
        });
    }

    @Test
    void who_did_not_answer_has_no_score() {
        assertThat(answer(Question.RECOMMEND).build().score()).isEmpty();
    }
}
