// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.Style;
import io.cistern.lab.redfish.internal.wire.WireReply;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** POST to the target of an action (DSP0266 clause 7.6). */
final class Actions {

    /** Restarts the manager: its web server goes away for a while. */
    interface Restart {
        void restart();
    }

    private static final Pattern VERSION = Pattern.compile("(\\d+(?:\\.\\d+)+)");

    private final Resources resources;
    private final Tasks tasks;
    private final Power power;
    private final Style style;
    private final Restart manager;

    Actions(Resources resources, Tasks tasks, Power power, Style style, Restart manager) {
        this.resources = resources;
        this.tasks = tasks;
        this.power = power;
        this.style = style;
        this.manager = manager;
    }

    WireReply post(String target, ObjectNode parameters) throws Problem {
        int at = target.indexOf("/Actions/");
        String path = target.substring(0, at);
        String name = target.substring(at + "/Actions/".length());
        ObjectNode resource = resources.need(path);
        JsonNode action = offered(resource, target);
        allowed(action, name, parameters);
        return switch (name) {
            case "ComputerSystem.Reset" -> {
                power.reset(path, text(name, parameters, "ResetType"));
                yield WireReply.empty(204);
            }
            case "Manager.Reset" -> {
                manager.restart();
                yield WireReply.empty(204);
            }
            case "Bios.ResetBios", "EventService.SubmitTestEvent", "Volume.Initialize" -> WireReply.empty(204);
            case "SecureBoot.ResetKeys" -> resetKeys(path, text(name, parameters, "ResetKeysType"));
            case "LogService.ClearLog" -> clearLog(resource);
            case "VirtualMedia.InsertMedia" -> insert(path, resource, parameters);
            case "VirtualMedia.EjectMedia" -> eject(path);
            case "Outlet.PowerControl" -> outlet(path, text(name, parameters, "PowerState"));
            case "Drive.SecureErase" -> erase(path);
            case "UpdateService.SimpleUpdate" -> update(text(name, parameters, "ImageURI"), parameters.path("Targets"));
            default -> throw Problem.notFound(target);
        };
    }

    /** An action is where its resource says, under whatever spelling. */
    private static JsonNode offered(ObjectNode resource, String target) throws Problem {
        for (JsonNode action : resource.path("Actions")) {
            if (Names.canonical(action.path("target").asText()).equals(target)) {
                return action;
            }
        }
        throw Problem.notFound(target);
    }

    private void allowed(JsonNode action, String name, ObjectNode parameters) throws Problem {
        for (Iterator<Map.Entry<String, JsonNode>> given = parameters.fields(); given.hasNext(); ) {
            Map.Entry<String, JsonNode> parameter = given.next();
            JsonNode values = action.path(parameter.getKey() + "@Redfish.AllowableValues");
            if (action.has("@Redfish.ActionInfo")) {
                values = resources
                        .need(Names.canonical(action.path("@Redfish.ActionInfo").asText()))
                        .path("Parameters")
                        .path(0)
                        .path("AllowableValues");
            }
            if (values.isArray() && !contains(values, parameter.getValue().asText())) {
                throw new Problem(
                        400,
                        "Base.1.19.ActionParameterValueNotInList",
                        "The value " + parameter.getValue() + " for the parameter " + parameter.getKey()
                                + " in the action " + name + " is not in the list of acceptable values.");
            }
        }
    }

    static boolean contains(JsonNode values, String value) {
        for (JsonNode allowed : values) {
            if (allowed.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String text(String action, ObjectNode parameters, String name) throws Problem {
        if (!parameters.path(name).isTextual()) {
            throw Problem.missing(action, name);
        }
        return parameters.path(name).asText();
    }

    private WireReply resetKeys(String path, String type) {
        resources.change(
                path,
                json -> json.put("SecureBootMode", type.equals("ResetAllKeysToDefault") ? "UserMode" : "SetupMode"));
        return WireReply.empty(204);
    }

    private WireReply clearLog(ObjectNode log) {
        String entries = Names.canonical(log.path("Entries").path("@odata.id").asText());
        resources.change(entries, json -> {
            json.path("Members")
                    .forEach(member -> resources.remove(
                            Names.canonical(member.path("@odata.id").asText())));
            json.withArray("Members").removeAll();
            json.put("Members@odata.count", 0);
        });
        return WireReply.empty(204);
    }

    private WireReply insert(String path, ObjectNode slot, ObjectNode parameters) throws Problem {
        String image = text("VirtualMedia.InsertMedia", parameters, "Image");
        if (style.has(Deviation.MEDIA_IMAGE_ONLY) && parameters.size() > 1) {
            throw new Problem(
                    400,
                    "Base.1.19.ActionParameterUnknown",
                    "The action was submitted with a parameter that is not known.");
        }
        if (slot.path("Inserted").asBoolean()) {
            throw new Problem(
                    409, "Base.1.19.ResourceInUse", "The change could not be made because the resource is in use.");
        }
        resources.change(path, json -> json.put("Image", image)
                .put("ImageName", image.substring(image.lastIndexOf('/') + 1))
                .put("ConnectedVia", "URI")
                .put("Inserted", true));
        return WireReply.empty(204);
    }

    private WireReply eject(String path) {
        resources.change(path, json -> json.putNull("Image")
                .putNull("ImageName")
                .put("ConnectedVia", "NotConnected")
                .put("Inserted", false));
        return WireReply.empty(204);
    }

    private WireReply outlet(String path, String state) {
        boolean on = !state.equals("Off");
        resources.change(path, json -> json.put("PowerState", on ? "On" : "Off").put("PowerEnabled", on));
        return WireReply.empty(204);
    }

    private WireReply erase(String drive) {
        return tasks.begin(
                "Secure erase", () -> resources.change(drive, json -> json.put("EncryptionStatus", "Unencrypted")));
    }

    /** The image's name tells the version; without targets it is for the manager. */
    private WireReply update(String image, JsonNode targets) {
        List<String> updated = targets.isArray() && targets.size() > 0
                ? Strings.of(targets)
                : List.of("/redfish/v1/UpdateService/FirmwareInventory/BMC");
        Matcher version = VERSION.matcher(image.substring(image.lastIndexOf('/') + 1));
        String installed = version.find() ? version.group(1) : "0.0.0";
        return tasks.begin("Firmware update", () -> {
            for (String target : updated) {
                resources.change(Names.canonical(target), json -> json.put("Version", installed));
            }
        });
    }
}
