// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.CallContext;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.json.CisternJson;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Operations that read. */
final class Queries {
    private final Remote remote;
    private final CisternJson json;
    private final Optional<String> infrastructureId;

    Queries(Remote remote, CisternJson json, Optional<String> infrastructureId) {
        this.remote = remote;
        this.json = json;
        this.infrastructureId = infrastructureId;
    }

    <R> CompletionStage<R> call(Route route, CallContext call, Request request, Class<R> response) {
        Instant until = Deadlines.of(call, OperationKind.QUERY);
        Optional<RecordComponent> found = found(request, response);
        Class<?> element = found.<Class<?>>map(Queries::elementOf).orElse(response);
        return remote.send(
                        call,
                        new Remote.Sent(
                                route.method(),
                                Paths.of(route, infrastructureId, request, element),
                                Map.of("Prefer", "wait=" + seconds(until)),
                                route.hasBody() ? Optional.of(json.write(request)) : Optional.empty(),
                                until))
                .thenApply(answer -> read(answer.successful(json), found, response));
    }

    private <R> R read(Answer answer, Optional<RecordComponent> found, Class<R> response) {
        if (found.isEmpty()) {
            return json.read(answer.body(), response);
        }
        Object elements = found.get().getType() == List.class
                ? json.readList(answer.body(), RecordParts.elementOf(found.get()))
                : json.read(answer.body(), found.get().getType());
        return RecordParts.make(response, component -> {
            if (component.getName().equals(found.get().getName())) {
                return elements;
            }
            return component.getType() == List.class ? List.of() : answer.nextPageToken();
        });
    }

    private static Class<?> elementOf(RecordComponent found) {
        return found.getType() == List.class ? RecordParts.elementOf(found) : found.getType();
    }

    /**
     * The attribute of a response that has what was found: the only one, or a list. Of several, one for each type of resource, it is the one of
     * the type that the request names, in the order of the types; the first, if it names none.
     */
    private static Optional<RecordComponent> found(Request request, Class<?> response) {
        RecordComponent[] all = response.getRecordComponents();
        if (all.length == 1 && all[0].getType().isRecord()) {
            return Optional.of(all[0]);
        }
        List<RecordComponent> lists = RecordParts.lists(response);
        int chosen = lists.size() < 2 ? 0 : typeIn(request).map(Enum::ordinal).orElse(0);
        return lists.stream().skip(chosen).findFirst();
    }

    private static Optional<Enum<?>> typeIn(Request request) {
        return Arrays.stream(request.getClass().getRecordComponents())
                .flatMap(component -> RecordParts.value(request, component).stream())
                .filter(Enum.class::isInstance)
                .<Enum<?>>map(Enum.class::cast)
                .findFirst();
    }

    private static long seconds(Instant until) {
        return Math.max(1, Duration.between(Instant.now(), until).toSeconds());
    }
}
