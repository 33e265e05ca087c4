// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls actions (DSP0266 7.11): the target and the values of the parameters are those that the resource names. Even
 * without parameters an object is sent, since some BMCs refuse an empty body.
 */
final class ActionCaller {

    private final RedfishCall call;
    private final Bmc bmc;

    ActionCaller(RedfishCall call, Bmc bmc) {
        this.call = call;
        this.bmc = bmc;
    }

    Accepted act(RedfishResource resource, String name, Map<String, Object> parameters) {
        RedfishObject action = action(resource, name);
        Link target = action.command("target")
                .orElseThrow(() -> refused(resource, name, "its target is on another host, where nothing is sent"));
        parameters.forEach((parameter, value) -> {
            List<String> allowable = allowable(action, parameter);
            if (!allowable.isEmpty() && !allowable.contains(value.toString())) {
                throw InfrastructureException.valueNotSupported(
                        parameter,
                        "\"" + value + "\" is none of the values that " + name + " takes",
                        "choose one of " + allowable);
            }
        });
        return Accepted.of(call.send(JsonRequest.post(parameters, target.path()), target), target, bmc.wire());
    }

    /** What a parameter can be; empty: the BMC does not say. */
    List<String> allowable(RedfishResource resource, String name, String parameter) {
        return allowable(action(resource, name), parameter);
    }

    private RedfishObject action(RedfishResource resource, String name) {
        RedfishObject standard = resource.body().object("Actions", "#" + name);
        RedfishObject action = standard.isPresent() ? standard : resource.body().object("Actions", "Oem", "#" + name);
        if (!action.has("target")) {
            throw refused(resource, name, "the resource does not offer it");
        }
        return action;
    }

    private List<String> allowable(RedfishObject action, String parameter) {
        List<String> inline = action.texts(parameter + "@Redfish.AllowableValues");
        if (!inline.isEmpty()) {
            return inline;
        }
        Optional<RedfishResource> info = action.text("@Redfish.ActionInfo")
                .flatMap(text -> bmc.wire().links().data(text, Link.ROOT))
                .flatMap(call::find);
        return info.stream()
                .flatMap(found -> found.body().objects("Parameters").stream())
                .filter(each -> each.text("Name").filter(parameter::equals).isPresent())
                .flatMap(each -> each.texts("AllowableValues").stream())
                .toList();
    }

    private static InfrastructureException refused(RedfishResource resource, String name, String why) {
        return new InfrastructureException(
                ErrorCode.NOT_SUPPORTED,
                resource.link() + ": " + name + " cannot be called: " + why,
                ErrorDetails.builder().rule(why).origin(ErrorOrigin.BACKEND).build());
    }
}
