package io.crmkit.core.objection;

import io.crmkit.core.command.Form;
import java.time.LocalDate;

/** What somebody fills in to answer an {@link Objection}: a response of the library, words, or both. */
public final class AnswerForm extends Form<Objection, AnswerForm> {

    AnswerForm() {
        super(ObjectionAttributes.CATALOGUE);
    }

    /** The response of the library. */
    public AnswerForm response(Response response) {
        return set(ObjectionAttributes.RESPONSE, response.id());
    }

    /** What was answered. */
    public AnswerForm words(String words) {
        return set(ObjectionAttributes.ANSWER, words);
    }

    /** The day on which it was answered; the day on which the command takes effect, if nothing is said. */
    public AnswerForm on(LocalDate day) {
        return set(ObjectionAttributes.ANSWERED_ON, day);
    }
}
