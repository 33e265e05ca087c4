// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import io.cistern.pim.redfish.internal.quirk.Quirks;
import java.util.Map;
import java.util.Optional;

/**
 * Changes properties: where they can be written, on the condition that works for the BMC, and with a look at the effect.
 *
 * <p>Versions are a ladder (DSP0266 6.5): the tag as it came; a weak tag written as a strong one; a fresh tag; none, but
 * only when what is to be changed is as it was read. What worked is remembered by the type of the resource.
 */
final class PropertyWriter {

    private static final int REFUSED = 412;
    private static final int TAG_NEEDED = 428;

    private final RedfishCall call;
    private final Bmc bmc;

    PropertyWriter(RedfishCall call, Bmc bmc) {
        this.call = call;
        this.bmc = bmc;
    }

    Written write(RedfishResource resource, Map<String, Object> changes) {
        RedfishResource target = target(resource, changes);
        JsonAnswer<RedfishObject> answer = patch(target, changes);
        Optional<TaskOutcome> task = Optional.of(Accepted.of(answer, target.link(), bmc.wire()))
                .filter(accepted -> !accepted.done())
                .map(accepted -> new TaskWatch(call, bmc).await(accepted));
        RedfishResource after = call.fresh(target.link());
        return new Written(
                after, !target.link().equals(resource.link()), after.body().different(changes), task);
    }

    /** The settings object, where there is one that has the properties. */
    private RedfishResource target(RedfishResource resource, Map<String, Object> changes) {
        if (bmc.quirks().get().writeTo() == Quirks.WriteTarget.RESOURCE) {
            return resource;
        }
        return resource.body()
                .link("@Redfish.Settings", "SettingsObject")
                .flatMap(call::find)
                .filter(settings -> changes.keySet().stream().allMatch(settings.body()::has))
                .orElse(resource);
    }

    private JsonAnswer<RedfishObject> patch(RedfishResource known, Map<String, Object> changes) {
        RedfishResource target = known;
        Condition condition =
                bmc.memory().condition(known.type()).orElse(known.etag().isPresent() ? Condition.TAG : Condition.NONE);
        boolean fresh = false;
        while (true) {
            try {
                JsonAnswer<RedfishObject> answer = send(target, condition, changes);
                bmc.memory().worked(known.type(), condition);
                return answer;
            } catch (InfrastructureException e) {
                int status = RedfishFaults.status(e);
                if (status == TAG_NEEDED && condition == Condition.NONE && !fresh) {
                    target = call.fresh(known.link());
                    fresh = true;
                    condition = Condition.TAG;
                } else if (status != REFUSED || condition == Condition.NONE) {
                    throw e;
                } else if (condition == Condition.TAG && weak(target)) {
                    condition = Condition.STRONG_TAG;
                } else if (!fresh) {
                    RedfishResource before = target;
                    target = call.fresh(known.link());
                    fresh = true;
                    boolean newTag = !target.etag().equals(before.etag());
                    condition = newTag ? Condition.TAG : unconditional(before, target, changes, e);
                } else {
                    condition = unconditional(known, target, changes, e);
                }
            }
        }
    }

    /** Only when nobody else changed what is to be changed: the tag is a lie then. */
    private static Condition unconditional(
            RedfishResource before, RedfishResource now, Map<String, Object> changes, InfrastructureException e) {
        if (!before.body().sameAs(now.body(), changes.keySet())) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    now.link() + ": it was changed by somebody else meanwhile",
                    ErrorDetails.builder()
                            .remedy("read it again and decide anew")
                            .upstream(e.details().upstream())
                            .build(),
                    e);
        }
        return Condition.NONE;
    }

    private JsonAnswer<RedfishObject> send(RedfishResource target, Condition condition, Map<String, Object> changes) {
        Link link = target.link();
        JsonRequest request = JsonRequest.patch(changes, link.path());
        Optional<String> tag = target.etag();
        return switch (condition) {
            case NONE -> call.send(request, link);
            case TAG ->
                call.send(tag.map(text -> request.header("If-Match", text)).orElse(request), link);
            case STRONG_TAG ->
                call.send(
                        tag.map(text -> request.header("If-Match", text.replaceFirst("^W/", "")))
                                .orElse(request),
                        link);
        };
    }

    private static boolean weak(RedfishResource resource) {
        return resource.etag().filter(tag -> tag.startsWith("W/")).isPresent();
    }
}
