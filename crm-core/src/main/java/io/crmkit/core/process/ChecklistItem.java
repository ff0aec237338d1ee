package io.crmkit.core.process;

import io.crmkit.core.message.Label;

/**
 * Something to be done in a stage.
 *
 * @param code its name, unique in the whole process: lower-case letters, digits and hyphens
 * @param label what is to be done, for people
 * @param isRequired whether the stage can only be left forward once it is done
 */
public record ChecklistItem(String code, Label label, boolean isRequired) {}
