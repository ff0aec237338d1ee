package io.crmkit.analytics.service;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import java.util.List;

/** What must hold between the attributes of a service case. */
final class ServiceCaseRules {

    private ServiceCaseRules() {}

    static void check(ServiceCase service, Faults faults) {
        numbers(service, faults);
        resolution(service, faults);
        elapsed(service, faults);
    }

    private static void numbers(ServiceCase service, Faults faults) {
        for (Attribute<ServiceCase, Long> minutes : List.of(
                ServiceCaseAttributes.RESPONSE_MINUTES,
                ServiceCaseAttributes.RESOLUTION_MINUTES,
                ServiceCaseAttributes.ELAPSED_MINUTES)) {
            if (minutes.of(service).filter(number -> number < 0).isPresent()) {
                faults.add(fault(
                        service,
                        minutes,
                        "needs minutes of 0 or more. Count from its opening.",
                        "的分钟数须不小于 0，请自受理时起计。"));
            }
        }
        for (Attribute<ServiceCase, Long> limit :
                List.of(ServiceCaseAttributes.RESPONSE_LIMIT, ServiceCaseAttributes.RESOLUTION_LIMIT)) {
            if (limit.of(service).filter(most -> most < 1).isPresent()) {
                faults.add(fault(
                        service,
                        limit,
                        "needs a limit of 1 minute or more. Leave it out where none was promised.",
                        "的时限须不小于 1 分钟；未承诺时限的请留空。"));
            }
        }
        if (service.reopened().filter(times -> times < 0).isPresent()) {
            faults.add(fault(
                    service,
                    ServiceCaseAttributes.REOPENED,
                    "needs a number of reopenings of 0 or more. Write 0 for never.",
                    "的重开次数须不小于 0，从未重开请填 0。"));
        }
    }

    private static void resolution(ServiceCase service, Faults faults) {
        if (service.resolvedOn().isPresent() != service.resolutionMinutes().isPresent()) {
            faults.add(fault(
                    service,
                    service.resolvedOn().isPresent()
                            ? ServiceCaseAttributes.RESOLUTION_MINUTES
                            : ServiceCaseAttributes.RESOLVED_ON,
                    "has minutes to the resolution if and only if it has a day of resolution. Give both or none.",
                    "的解决时长与解决日期须同时填写或同时留空。"));
        }
        if (service.resolvedOn().filter(day -> day.isBefore(service.openedOn())).isPresent()) {
            faults.add(fault(
                    service,
                    ServiceCaseAttributes.RESOLVED_ON,
                    "was opened on %s, so it was not resolved before. Correct one of them."
                            .formatted(service.openedOn()),
                    "受理于 %s，解决日期不能早于该日，请更正其一。".formatted(service.openedOn())));
        }
        service.resolutionMinutes().ifPresent(minutes -> {
            if (service.responseMinutes().filter(first -> first <= minutes).isEmpty()) {
                faults.add(fault(
                        service,
                        ServiceCaseAttributes.RESPONSE_MINUTES,
                        "was resolved after %s minutes, which is an answer, too. Give the first answer the same minutes where none came before."
                                .formatted(minutes),
                        "于 %s 分钟后解决，解决即为响应；此前未响应的，首次响应时长请填相同分钟数。".formatted(minutes)));
            }
        });
    }

    private static void elapsed(ServiceCase service, Faults faults) {
        if (service.elapsedMinutes().isEmpty()) {
            return;
        }
        long elapsed = service.elapsedMinutes().get();
        if (service.resolutionMinutes().isPresent()) {
            faults.add(fault(
                    service,
                    ServiceCaseAttributes.ELAPSED_MINUTES,
                    "was resolved, so it is no longer open. Leave out the minutes open so far.",
                    "已解决，不再计时，请去掉已用时长。"));
        } else if (service.responseMinutes().filter(first -> first > elapsed).isPresent()) {
            faults.add(fault(
                    service,
                    ServiceCaseAttributes.RESPONSE_MINUTES,
                    "has been open for %s minutes so far, so it was not answered later. Correct one of them."
                            .formatted(elapsed),
                    "至今已用 %s 分钟，首次响应时长不能更长，请更正其一。".formatted(elapsed)));
        }
    }

    private static Fault fault(ServiceCase service, Attribute<ServiceCase, ?> attribute, String en, String zh) {
        return Fault.at(
                attribute.name(),
                attribute.of(service).orElse(null),
                Label.of(
                        "The case \"%s\" %s".formatted(service.number(), en),
                        "工单“%s”%s".formatted(service.number(), zh)));
    }
}
