/**
 * Sales processes as data.
 *
 * <p>A {@link io.crmkit.core.process.SalesProcess} is a lifecycle that a customer of ours configures. Its
 * {@linkplain io.crmkit.core.process.Stage stages} say where an opportunity stands: a purpose, a standard of work, who is responsible, a
 * checklist, required attributes, a {@linkplain io.crmkit.core.process.TimeLimit time limit} in working or calendar time, guidance. Its
 * {@linkplain io.crmkit.core.process.StageMove moves} are edges, because what must hold depends on where one comes from: guards that are
 * conditions, required attributes, roles, approvals; a move can be made by hand or by itself.
 *
 * <p>Five things that are often mixed up are kept apart. The <em>stage</em> is a place in one process. The <em>status</em> (open, on hold,
 * won, lost) says the same in all processes. The <em>outcome</em> is a fact with date and reason. The
 * {@linkplain io.crmkit.core.process.ForecastCategory forecast category} says how surely somebody counts on it, and the <em>probability</em>
 * how likely it is. A stage has usual values of these, which a move writes into the opportunity; from then on they are its own.
 *
 * <p>A process is checked when it is made or read, and every fault is named with its path: stages that cannot be reached or left, guards
 * that can never hold together, probabilities out of range, automatic moves in a circle. It is kept in editions
 * ({@link io.crmkit.core.configuration.Timeline}), so a running opportunity stays on the edition that it began with, and a stage in which
 * opportunities stand cannot be taken away from them.
 *
 * <p>The process does not know what an opportunity is; it is bound to whatever records have stages.
 *
 * <pre>{@code
 * {"name": "simple", "label": {"en": "Simple sale", "zh-CN": "简单销售"},
 *  "stages": [
 *    {"code": "talk", "label": {"en": "Talk", "zh-CN": "洽谈"}, "status": "open", "probability": "0.2",
 *     "checklist": [{"code": "needs-known", "label": {"en": "Needs known", "zh-CN": "已了解需求"}}],
 *     "limit": {"amount": 5, "unit": "working-days"}},
 *    {"code": "won", "label": {"en": "Won", "zh-CN": "已赢单"}, "status": "won", "probability": "1", "requires": ["amount"]}],
 *  "moves": [
 *    {"from": "talk", "to": "won", "guards": [
 *      {"code": "deal.too-small", "message": {"en": "Too small.", "zh-CN": "金额过小。"}, "severity": "warn",
 *       "condition": {"attribute": "amount", "at-least": {"amount": "100.00", "currency": "EUR"}}}]}]}
 * }</pre>
 */
@NullMarked
package io.crmkit.core.process;

import org.jspecify.annotations.NullMarked;
