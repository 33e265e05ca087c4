// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.Style;
import io.cistern.lab.redfish.internal.model.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PATCH: what can be changed, and how each service takes it (DSP0266 clause 7.5). */
final class Changing {

    private static final Map<String, Set<String>> WRITABLE = Map.ofEntries(
            Map.entry(
                    "ComputerSystem",
                    Set.of(
                            "AssetTag",
                            "Boot",
                            "HostName",
                            "IndicatorLED",
                            "LocationIndicatorActive",
                            "PowerMode",
                            "PowerRestorePolicy")),
            Map.entry("Chassis", Set.of("AssetTag", "IndicatorLED", "LocationIndicatorActive")),
            Map.entry("Manager", Set.of("DateTime", "DateTimeLocalOffset")),
            Map.entry("Bios", Set.of("Attributes")),
            Map.entry("SecureBoot", Set.of("SecureBootEnable")),
            Map.entry("NetworkDeviceFunction", Set.of("Ethernet", "BootMode", "VirtualFunctionsEnabled")),
            Map.entry("Port", Set.of("InterfaceEnabled", "LinkState")),
            Map.entry("EnvironmentMetrics", Set.of("PowerLimitWatts")),
            Map.entry("Power", Set.of("PowerControl")),
            Map.entry("LogEntry", Set.of("Resolved")),
            Map.entry("ManagerAccount", Set.of("Password")),
            Map.entry("EventDestination", Set.of("Context", "DeliveryRetryPolicy")),
            Map.entry("Outlet", Set.of("PowerEnabled", "UserLabel")),
            Map.entry("VirtualMedia", Set.of("Image", "Inserted", "WriteProtected")));

    private static final List<String> BOOT_OVERRIDE =
            List.of("BootSourceOverrideTarget", "BootSourceOverrideEnabled", "BootSourceOverrideMode");
    private static final int LONGEST_PASSWORD = 20;
    private static final int SHORTEST_PASSWORD = 8;

    private final Resources resources;
    private final Sessions sessions;
    private final Power power;
    private final Style style;

    Changing(Resources resources, Sessions sessions, Power power, Style style) {
        this.resources = resources;
        this.sessions = sessions;
        this.power = power;
        this.style = style;
    }

    /** Changes what can be changed; refuses if that is nothing. */
    void patch(String path, ObjectNode wanted) throws Problem {
        ObjectNode resource = resources.need(path);
        String schema = Blueprint.schema(resource);
        wanted.remove(List.of("@Redfish.SettingsApplyTime", "@odata.id", "@odata.etag"));
        Set<String> writable = WRITABLE.getOrDefault(schema, Set.of());
        List<String> refused = new ArrayList<>();
        wanted.fieldNames().forEachRemaining(name -> {
            if (!writable.contains(name)) {
                refused.add(name);
            }
        });
        if (!refused.isEmpty() && refused.size() == wanted.size()) {
            String name = refused.get(0);
            throw resource.has(name)
                    ? Problem.notWritable(name)
                    : new Problem(
                            400,
                            "Base.1.19.PropertyUnknown",
                            "The property " + name + " is not in the list of valid properties for the resource.");
        }
        wanted.remove(refused);
        switch (schema) {
            case "ComputerSystem" -> system(path, resource, wanted);
            case "Bios" -> bios(path, resource, wanted);
            case "ManagerAccount" -> password(wanted.path("Password").asText());
            case "VirtualMedia" -> media(path, wanted);
            default -> {
                Json.merge(resource, wanted);
                resources.put(path, resource);
            }
        }
    }

    private void system(String path, ObjectNode system, ObjectNode wanted) throws Problem {
        boolean settings = path.endsWith("/SD");
        if (wanted.get("Boot") instanceof ObjectNode boot) {
            if (style.has(Deviation.SETTINGS_OBJECT) && !settings) {
                throw Problem.notWritable("Boot");
            }
            if (style.has(Deviation.BUSY_IN_POST) && power.inPost(path)) {
                throw new Problem(
                        400,
                        "iLO.2.14.UnableToModifyDuringSystemPOST",
                        "The settings cannot be changed while the system is in POST.");
            }
            allowed((ObjectNode) system.path("Boot"), boot);
            if (style.has(Deviation.BOOT_REVERTS) || style.has(Deviation.WHOLE_BOOT_OBJECT) && !whole(boot)) {
                wanted.remove("Boot");
            }
        }
        Json.merge(system, wanted);
        resources.put(path, system);
    }

    /** A change of the order alone overrides nothing. */
    private static boolean whole(ObjectNode boot) {
        long given = BOOT_OVERRIDE.stream().filter(boot::has).count();
        return given == 0 || given == BOOT_OVERRIDE.size();
    }

    private static void allowed(ObjectNode system, ObjectNode boot) throws Problem {
        for (String name : BOOT_OVERRIDE) {
            JsonNode values = system.path(name + "@Redfish.AllowableValues");
            if (boot.has(name) && !Actions.contains(values, boot.path(name).asText())) {
                throw new Problem(
                        400,
                        "Base.1.19.PropertyValueNotInList",
                        "The value " + boot.path(name) + " for the property " + name
                                + " is not in the list of acceptable values.");
            }
        }
        for (JsonNode option : boot.path("BootOrder")) {
            if (!Actions.contains(system.path("BootOrder"), option.asText())) {
                throw new Problem(
                        400, "Base.1.19.PropertyValueNotInList", "There is no boot option " + option.asText() + ".");
            }
        }
    }

    private void bios(String path, ObjectNode bios, ObjectNode wanted) throws Problem {
        if (!path.endsWith("/Settings")) {
            throw Problem.notWritable("Attributes");
        }
        JsonNode current =
                resources.need(path.substring(0, path.lastIndexOf('/'))).path("Attributes");
        for (var names = wanted.path("Attributes").fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!current.has(name)) {
                throw new Problem(
                        400, "Base.1.19.PropertyUnknown", "The property " + name + " is not an attribute of the BIOS.");
            }
            if (name.equals("SystemModelName")) {
                throw Problem.notWritable(name);
            }
            if (current.get(name).getNodeType()
                    != wanted.path("Attributes").get(name).getNodeType()) {
                throw new Problem(
                        400,
                        "Base.1.19.PropertyValueTypeError",
                        "The value for the property " + name + " is not a type that the property can accept.");
            }
        }
        Json.merge(bios, wanted);
        resources.put(path, bios);
    }

    private void password(String wanted) throws Problem {
        if (wanted.length() < SHORTEST_PASSWORD || wanted.length() > LONGEST_PASSWORD) {
            throw new Problem(
                    400,
                    "Base.1.19.PropertyValueFormatError",
                    "The value for the property Password is too short or too long.");
        }
        sessions.password(wanted);
    }

    private void media(String path, ObjectNode wanted) throws Problem {
        if (!style.has(Deviation.MEDIA_BY_PATCH)) {
            throw Problem.notWritable("Image");
        }
        if (!wanted.has("Inserted")) {
            throw new Problem(
                    400,
                    "Base.1.19.PropertyMissing",
                    "The property Inserted is a required property and must be included.");
        }
        resources.change(path, slot -> {
            Json.merge(slot, wanted);
            slot.put("ConnectedVia", wanted.path("Inserted").asBoolean() ? "URI" : "NotConnected");
        });
    }
}
