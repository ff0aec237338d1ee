package io.crmkit.analytics.survey;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One customer asked one question: a row that measures are taken over. */
@Value.Immutable
public sealed interface Answer permits ImmutableAnswer {

    /** Which question. */
    Question question();

    /** Who was asked; empty for anonymous surveys. */
    Optional<Id<Customer>> customer();

    /** The day on which he was asked. */
    LocalDate askedOn();

    /** What he answered, on the scale of the question; empty if he did not. */
    Optional<Long> score();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses a score beyond the scale. */
    @Value.Check
    default void check() {
        score().filter(score -> score < question().least() || score > question().most())
                .ifPresent(score -> {
                    throw new IllegalArgumentException(
                            "The score (%s) of \"%s\" must be from %s to %s. Translate answers of another scale first."
                                    .formatted(
                                            score,
                                            question().label().en(),
                                            question().least(),
                                            question().most()));
                });
    }

    /** An answer in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes answers. */
    final class Builder extends ImmutableAnswer.Builder {
        Builder() {}
    }

    /** The attributes of an answer. */
    final class Attributes {

        private static final Definition<Answer, Builder> DEFINITION =
                Catalogue.define("answer", "Answer", "调查回答", Answer.class, Answer::builder, Builder::build);

        /** Which question. */
        public static final Attribute<Answer, Question> QUESTION = DEFINITION
                .choice("question", Question.class)
                .label("Question", "问题")
                .required(Answer::question, Builder::question);

        /** Who was asked. */
        public static final IdAttribute<Answer, Customer> CUSTOMER = DEFINITION
                .<Customer>reference("customer", "customer")
                .label("Customer", "客户")
                .optional(Answer::customer, Builder::customer);

        /** The day on which he was asked. */
        public static final DatedAttribute<Answer, LocalDate> ASKED_ON =
                DEFINITION.date("askedOn").label("Asked on", "调查日期").required(Answer::askedOn, Builder::askedOn);

        /** What he answered. */
        public static final OrderedAttribute<Answer, Long> SCORE = DEFINITION
                .whole("score", Kind.whole().between(0, 10))
                .label("Score", "评分")
                .optional(Answer::score, Builder::score);

        static {
            DEFINITION.extras(Answer::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Answer> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
