/**
 * Words for people, always in both languages of the library.
 *
 * <p>A {@link io.crmkit.core.message.Label} is a finished name ("Sector", "行业"). A {@link io.crmkit.core.message.Template} is a
 * sentence with named gaps that is filled only when somebody reads it, because the reader's language and clearance are not known
 * when the sentence is made. {@link io.crmkit.core.message.Article} puts "a" or "an" before a name that a message is only given.
 *
 * <pre>{@code
 * Label sector = Label.of("Sector", "行业");
 * sector.in(Locale.SIMPLIFIED_CHINESE);                        // 行业
 * Template t = Template.of("Discount {given} is above {limit}", "折扣 {given} 超过上限 {limit}");
 * t.fill(Locale.ENGLISH, Map.of("given", "12 %", "limit", "10 %"));   // Discount 12 % is above 10 %
 * }</pre>
 */
@NullMarked
package io.crmkit.core.message;

import org.jspecify.annotations.NullMarked;
