// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The calls about flavors. Recordings: compute/flavor*. */
final class Flavors {

    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9-_:. ]{1,255}");
    private static final String KEY_REGEX = "'^[a-zA-Z0-9-_:. ]{1,255}$'";

    private final Computing computing;
    private final int maxPageSize;

    Flavors(Computing computing, int maxPageSize) {
        this.computing = computing;
        this.maxPageSize = maxPageSize;
    }

    void register(Routes<NovaCall.Handler> routes) {
        routes.add("GET", "/v2.1/flavors", call -> list(call, flavor -> summary(call, flavor)));
        routes.add("GET", "/v2.1/flavors/detail", call -> list(call, flavor -> detail(call, flavor)));
        routes.add("POST", "/v2.1/flavors", this::create);
        routes.add("GET", "/v2.1/flavors/{id}", this::show);
        routes.add("DELETE", "/v2.1/flavors/{id}", this::delete);
        routes.add("GET", "/v2.1/flavors/{id}/os-extra_specs", this::extraSpecs);
        routes.add("POST", "/v2.1/flavors/{id}/os-extra_specs", this::addExtraSpecs);
    }

    /** As Nova does it, is_public means something to administrators only. */
    private LabResponse list(NovaCall call, Function<Flavor, ObjectNode> view) {
        String visibility = call.isAdmin() ? call.query().first("is_public").orElse("true") : "true";
        List<Flavor> visible = computing.flavors().values().stream()
                .filter(flavor ->
                        visibility.equalsIgnoreCase("none") || flavor.isPublic() == Boolean.parseBoolean(visibility))
                .sorted(Comparator.comparing(Flavor::id))
                .toList();
        Page<Flavor> page = Page.of(visible, Flavor::id, call, maxPageSize);
        return LabResponse.json(200, page.answer("flavors", call, Flavor::id, view));
    }

    private Flavor find(NovaCall call) {
        return Optional.ofNullable(computing.flavors().get(call.id()))
                .filter(flavor -> flavor.isPublic() || call.isAdmin())
                .orElseThrow(() -> NovaFault.notFound("Flavor", call.id()));
    }

    private LabResponse show(NovaCall call) {
        return LabResponse.json(200, Json.object("flavor", detail(call, find(call))));
    }

    private LabResponse create(NovaCall call) {
        call.requireAdmin("os_compute_api:os-flavor-manage:create");
        JsonNode given = call.body().path("flavor");
        String name = given.path("name").asText();
        Flavor flavor = new Flavor(
                given.path("id").asText().isEmpty() || given.path("id").isNull()
                        ? Identifiers.uuid()
                        : given.path("id").asText(),
                name,
                number(given, "vcpus", 1),
                number(given, "ram", 1),
                number(given, "disk", 0),
                number(given, "OS-FLV-EXT-DATA:ephemeral", 0),
                number(given, "swap", 0),
                given.path("os-flavor-access:is_public").asBoolean(true),
                Optional.of(given.path("description").asText("")).filter(text -> !text.isEmpty()),
                Map.of());
        for (Flavor other : computing.flavors().values()) {
            if (other.name().equals(name)) {
                throw NovaFault.conflict("Flavor with name " + name + " already exists.");
            }
        }
        if (computing.flavors().containsKey(flavor.id())) {
            throw NovaFault.conflict("Flavor with ID " + flavor.id() + " already exists.");
        }
        computing.flavors().put(flavor.id(), flavor);
        return LabResponse.json(200, Json.object("flavor", detail(call, flavor)));
    }

    /** Recordings: flavor-create-bad, flavor-create-zero-vcpus. */
    private static int number(JsonNode given, String name, int least) {
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return least;
        }
        if (!value.asText().matches("[0-9]+")) {
            throw NovaFault.invalid(
                    name, PythonText.plain(value), PythonText.quoted(value) + " does not match '^[0-9]+$'");
        }
        if (value.asLong() < least) {
            throw NovaFault.invalid(name, value.asText(), value.asText() + " is less than the minimum of " + least);
        }
        return value.asInt();
    }

    private LabResponse delete(NovaCall call) {
        call.requireAdmin("os_compute_api:os-flavor-manage:delete");
        computing.flavors().remove(find(call).id());
        return LabResponse.empty(202).with("Content-Type", "application/json");
    }

    private LabResponse extraSpecs(NovaCall call) {
        return LabResponse.json(
                200, Json.object("extra_specs", Json.strings(find(call).extraSpecs())));
    }

    private LabResponse addExtraSpecs(NovaCall call) {
        call.requireAdmin("os_compute_api:os-flavor-extra-specs:create");
        Flavor flavor = find(call);
        JsonNode given = call.body().path("extra_specs");
        Map<String, String> extraSpecs = new LinkedHashMap<>();
        given.fields().forEachRemaining(entry -> {
            checkExtraSpec(given, entry.getKey(), entry.getValue().asText());
            extraSpecs.put(entry.getKey(), entry.getValue().asText());
        });
        computing.flavors().put(flavor.id(), flavor.withExtraSpecs(extraSpecs));
        return LabResponse.json(200, Json.object("extra_specs", given));
    }

    /** Recordings: flavor-extra-specs-bad, flavor-extra-specs-bad-key. */
    private static void checkExtraSpec(JsonNode given, String key, String value) {
        if (!KEY.matcher(key).matches()) {
            throw NovaFault.invalid(
                    "extra_specs",
                    PythonText.quoted(given),
                    PythonText.quoted(TextNode.valueOf(key)) + " does not match any of the regexes: " + KEY_REGEX);
        }
        ExtraSpecRules.check(key, value);
    }

    private static ObjectNode summary(NovaCall call, Flavor flavor) {
        ObjectNode view = Json.object().put("id", flavor.id()).put("name", flavor.name());
        view.set("links", call.links("flavors", flavor.id()));
        description(call, flavor, view);
        return view;
    }

    /** Since 2.55 with a description, since 2.61 with extra specs. Recording: flavor-show. */
    private static ObjectNode detail(NovaCall call, Flavor flavor) {
        ObjectNode view = Json.object().put("id", flavor.id()).put("name", flavor.name());
        view.put("ram", flavor.ram()).put("disk", flavor.disk());
        if (flavor.swap() == 0 && !call.version().atLeast(75)) {
            view.put("swap", "");
        } else {
            view.put("swap", flavor.swap());
        }
        view.put("OS-FLV-EXT-DATA:ephemeral", flavor.ephemeral()).put("OS-FLV-DISABLED:disabled", false);
        view.put("vcpus", flavor.vcpus()).put("os-flavor-access:is_public", flavor.isPublic());
        view.put("rxtx_factor", 1.0);
        view.set("links", call.links("flavors", flavor.id()));
        description(call, flavor, view);
        if (call.version().atLeast(61)) {
            view.set("extra_specs", Json.strings(flavor.extraSpecs()));
        }
        return view;
    }

    private static void description(NovaCall call, Flavor flavor, ObjectNode view) {
        if (call.version().atLeast(55)) {
            view.put("description", flavor.description().orElse(null));
        }
    }
}
