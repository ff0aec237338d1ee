/**
 * Sales processes as data.
 *
 * <p>A {@link io.crmkit.core.process.SalesProcess} is a lifecycle that a customer of ours configures: stages with a name in both
 * languages, a canonical status, a usual win probability, and required attributes; and moves with guards that are conditions. It can be
 * written in Java or read from plain data, and is kept in editions
 * ({@link io.crmkit.core.configuration.Timeline}), so a running opportunity stays on the edition that it began with.
 *
 * <p>The process does not know what an opportunity is; it is bound to whatever records have stages.
 *
 * <pre>{@code
 * {"name": "simple", "label": {"en": "Simple sale", "zh-CN": "简单销售"},
 *  "stages": [
 *    {"code": "qualification", "label": {"en": "Qualification", "zh-CN": "资格确认"}, "status": "open", "probability": "0.2"},
 *    {"code": "won", "label": {"en": "Won", "zh-CN": "已赢单"}, "status": "won", "probability": "1", "requires": ["amount"]}],
 *  "moves": [
 *    {"from": "qualification", "to": "won", "guards": [
 *      {"code": "deal.too-small", "message": {"en": "Too small.", "zh-CN": "金额过小。"}, "severity": "warn",
 *       "condition": {"attribute": "amount", "at-least": {"amount": "100.00", "currency": "EUR"}}}]}]}
 * }</pre>
 */
@NullMarked
package io.crmkit.core.process;

import org.jspecify.annotations.NullMarked;
