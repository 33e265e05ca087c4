// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What a BMC answered to a command.
 *
 * @param done whether the command is finished; otherwise it goes on as a task
 * @param monitor where the task can be watched; absent: the BMC does not say
 * @param retryAfter when it should be looked at first
 * @param at when it was accepted, by the clock of the BMC
 * @param body what was said
 */
public record Accepted(
        boolean done,
        Optional<Link> monitor,
        Optional<Duration> retryAfter,
        Optional<Instant> at,
        Optional<RedfishObject> body) {

    static Accepted of(JsonAnswer<RedfishObject> answer, Link from, Wire wire) {
        Optional<RedfishObject> body = answer.content().filter(RedfishObject::isPresent);
        Optional<Link> location = answer.headers().firstValue("location").flatMap(text -> wire.links()
                .command(text, from));
        Optional<RedfishObject> task = body.filter(Accepted::isTask);
        return new Accepted(
                answer.status() != 202 && task.isEmpty(),
                location.or(() -> task.flatMap(RedfishObject::self)),
                retryAfter(answer),
                answer.headers().firstValue("date").flatMap(Accepted::time),
                body);
    }

    static boolean isTask(RedfishObject body) {
        String type = body.text("@odata.type").orElse("");
        return type.startsWith("#Task.") || type.startsWith("#Job.");
    }

    static Optional<Duration> retryAfter(JsonAnswer<RedfishObject> answer) {
        return answer.headers()
                .firstValue("retry-after")
                .filter(text -> text.strip().matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text.strip())));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
