// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an answer of the lab is not what was recorded: status, headers, members, types, the words of refusals, and the
 * values that do not depend on chance. Learns on the way which identifier of the lab stands for which recorded one.
 */
final class Difference {

    private static final Set<String> HEADERS = Set.of(
            "content-type",
            "vary",
            "openstack-api-version",
            "x-openstack-nova-api-version",
            "x-openstack-request-id",
            "x-compute-request-id",
            "www-authenticate",
            "x-subject-token",
            "location");

    /** Members whose values must be the recorded ones, translated. */
    private static final Set<String> EXACT = Set.of(
            "name",
            "description",
            "status",
            "tags",
            "metadata",
            "message",
            "type",
            "code",
            "title",
            "href",
            "rel",
            "OS-EXT-STS:task_state",
            "OS-EXT-STS:vm_state",
            "OS-EXT-STS:power_state",
            "shared",
            "mtu",
            "device_id",
            "device_owner",
            "port_state",
            "ip_version",
            "cidr",
            "gateway_ip",
            "vcpus",
            "ram",
            "disk",
            "extra_specs",
            "limit",
            "in_use",
            "original_name",
            "project_id",
            "tenant_id",
            "network_id",
            "config_drive",
            "version");

    /** Of these the lab has fewer, on purpose: only the form of what it has is looked at. (Nor does it know which element
     * comes first in the order of random identifiers: such recordings are named {@code *page} or {@code *sorted}.) */
    private static final Set<String> FEWER = Set.of("network/extensions", "network/agents", "network/security-groups");

    private static final Pattern IDENTIFIER = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|req-[0-9a-f-]{36}");

    private final Replay replay;
    private final boolean byChance;
    private final boolean exact;
    private final List<String> found = new ArrayList<>();

    private Difference(Replay replay, String name) {
        this.replay = replay;
        this.byChance = name.endsWith("page") || name.endsWith("sorted");
        this.exact = !byChance && !FEWER.contains(name);
    }

    static List<String> between(Recording recording, Replay.Answer actual, Replay replay) {
        Difference difference = new Difference(replay, recording.name());
        difference.status(recording, actual);
        difference.node("", "", recording.response().path("body"), actual.body());
        difference.headers(recording, actual);
        return difference.found;
    }

    private void status(Recording recording, Replay.Answer actual) {
        if (recording.status() != actual.status()) {
            found.add("status " + actual.status() + " instead of " + recording.status() + ": " + actual.body());
        }
    }

    private void headers(Recording recording, Replay.Answer actual) {
        Set<String> recorded = new TreeSet<>();
        recording.response().path("headers").fields().forEachRemaining(header -> {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (HEADERS.contains(name)) {
                recorded.add(name);
                learnOr(name, header.getValue().asText(), actual.headers().getOrDefault(name, ""));
            }
        });
        Set<String> given = new TreeSet<>(actual.headers().keySet());
        given.retainAll(HEADERS);
        if (!given.equals(recorded)) {
            found.add("headers " + given + " instead of " + recorded);
        }
    }

    private void learnOr(String header, String recorded, String actual) {
        if (header.endsWith("request-id")) {
            replay.learn(recorded, actual);
        } else if (!header.equals("x-subject-token")
                && !replay.translate(recorded).equals(actual)) {
            found.add("header " + header + ": " + actual + " instead of " + replay.translate(recorded));
        }
    }

    private void node(String path, String member, JsonNode recorded, JsonNode actual) {
        if (recorded.isNull() && actual.isMissingNode()) {
            return;
        }
        if (recorded.isObject() && actual.isObject()) {
            object(path, recorded, actual);
        } else if (recorded.isArray() && actual.isArray()) {
            array(path, member, recorded, actual);
        } else if (kind(recorded).equals(kind(actual))) {
            value(path, member, recorded, actual);
        } else {
            found.add(path + " is " + kind(actual) + " instead of " + kind(recorded));
        }
    }

    private static String kind(JsonNode node) {
        return node.getNodeType().name();
    }

    private void object(String path, JsonNode recorded, JsonNode actual) {
        Set<String> names = names(recorded);
        if (!names.equals(names(actual)) && !path.endsWith("/addresses") && (!byChance || path.isEmpty())) {
            Set<String> missing = new TreeSet<>(names);
            missing.removeAll(names(actual));
            Set<String> surplus = new TreeSet<>(names(actual));
            surplus.removeAll(names);
            found.add(path + " misses " + missing + " and has " + surplus);
        }
        names.stream()
                .filter(actual::has)
                .forEach(name -> node(path + "/" + name, name, recorded.get(name), actual.get(name)));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void array(String path, String member, JsonNode recorded, JsonNode actual) {
        if (exact && recorded.size() != actual.size()) {
            found.add(path + " has " + actual.size() + " elements instead of " + recorded.size());
        }
        for (int i = 0; i < recorded.size(); i++) {
            JsonNode one = recorded.get(i);
            JsonNode other = counterpart(one, actual).orElse(actual.path(i));
            if (!other.isMissingNode()) {
                node(path + "/" + i, one.isValueNode() ? member : "", one, other);
            }
        }
    }

    /** The element with the same id, or else the only one with the same name. */
    private Optional<JsonNode> counterpart(JsonNode recorded, JsonNode actual) {
        return List.of("id", "name", "hypervisor_hostname", "interface").stream()
                .filter(recorded::hasNonNull)
                .map(key -> having(key, replay.translate(recorded.path(key).asText()), actual))
                .filter(candidates -> candidates.size() == 1)
                .map(candidates -> candidates.get(0))
                .findFirst();
    }

    private static List<JsonNode> having(String key, String value, JsonNode array) {
        List<JsonNode> result = new ArrayList<>();
        array.forEach(element -> {
            if (element.path(key).asText().equals(value)) {
                result.add(element);
            }
        });
        return result;
    }

    private void value(String path, String member, JsonNode recorded, JsonNode actual) {
        String text = recorded.asText();
        if (!exact) {
            return;
        }
        if (recorded.isTextual() && IDENTIFIER.matcher(text).matches() && !replay.knows(text)) {
            replay.learn(text, actual.asText());
        } else if (EXACT.contains(member) && !sayTheSame(text, actual.asText())) {
            found.add(path + " is '" + actual.asText() + "' instead of '" + replay.translate(text) + "'");
        }
    }

    /** An identifier in a refusal that nothing else tells of is that of what would have been made. */
    private boolean sayTheSame(String recorded, String actual) {
        boolean newcomer =
                IDENTIFIER.matcher(recorded).results().map(MatchResult::group).anyMatch(id -> !replay.knows(id));
        return newcomer
                ? words(IDENTIFIER.matcher(recorded).replaceAll("one"))
                        .equals(words(IDENTIFIER.matcher(actual).replaceAll("one")))
                : words(replay.translate(recorded)).equals(words(actual));
    }

    /**
     * What a text says: its first line, because Keystone prints a whole JSON schema behind it, in any order, because
     * Neutron lists identifiers in none.
     */
    private static List<String> words(String text) {
        return Stream.of(text.lines().findFirst().orElse("").split("[ ,.]+"))
                .sorted()
                .toList();
    }
}
