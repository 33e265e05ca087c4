// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.quirk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonEndpoint;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A profile as it is written: what it matches, what it inherits from, and its switches, each with its evidence.
 *
 * @param name of the profile
 * @param parent from which it inherits what it does not say
 * @param patterns that must match: {@code manufacturer}, {@code model}, {@code firmware}
 * @param switches by name
 */
record QuirkProfile(
        String name, Optional<String> parent, Map<String, Pattern> patterns, Map<String, JsonNode> switches) {

    /** Reads a profile; what is wrong with it is said with the file it is in. */
    static QuirkProfile parse(String file, String json) {
        try {
            JsonNode root = JsonEndpoint.json().readTree(json);
            String name = root.path("profile").asText("");
            if (name.isEmpty()) {
                throw wrong(file, "profile", "names the profile");
            }
            Map<String, Pattern> patterns = new LinkedHashMap<>();
            root.path("match")
                    .properties()
                    .forEach(each -> patterns.put(
                            each.getKey(),
                            pattern(file, each.getKey(), each.getValue().asText())));
            Map<String, JsonNode> switches = new LinkedHashMap<>();
            root.path("switches").properties().forEach(each -> {
                if (each.getValue().path("evidence").asText("").isBlank()) {
                    throw wrong(file, "switches." + each.getKey(), "has its evidence");
                }
                switches.put(each.getKey(), each.getValue().path("value"));
            });
            QuirkProfile profile = new QuirkProfile(
                    name,
                    Optional.of(root.path("extends").asText("")).filter(text -> !text.isEmpty()),
                    Map.copyOf(patterns),
                    Map.copyOf(switches));
            switches.forEach((each, value) -> apply(file, Quirks.NONE, each, value));
            return profile;
        } catch (JsonProcessingException e) {
            throw wrong(file, "line " + e.getLocation().getLineNr(), "is JSON: " + e.getOriginalMessage());
        }
    }

    boolean matches(BmcKind kind) {
        return patterns.entrySet().stream().allMatch(each -> each.getValue()
                .matcher(
                        switch (each.getKey()) {
                            case "manufacturer" -> kind.manufacturer();
                            case "model" -> kind.model();
                            default -> kind.firmware();
                        })
                .matches());
    }

    /** What it says, on top of what it inherits. */
    Quirks on(Quirks inherited) {
        Quirks quirks = inherited;
        for (Map.Entry<String, JsonNode> each : switches.entrySet()) {
            quirks = apply(name, quirks, each.getKey(), each.getValue());
        }
        return quirks.with(name);
    }

    private static Quirks apply(String file, Quirks on, String name, JsonNode value) {
        return switch (name) {
            case "keepAlive" -> on.keepingAlive(value.asBoolean());
            case "expand" -> on.expanding(value.asBoolean());
            case "conditionalRead" -> on.readingConditionally(value.asBoolean());
            case "session" -> on.withSessions(value.asBoolean());
            case "writeTo" -> on.writingTo(target(file, value.asText()));
            case "repeatAfter" -> {
                Map<String, Duration> pauses = new LinkedHashMap<>(on.repeatAfter());
                value.properties()
                        .forEach(each -> pauses.put(
                                each.getKey(),
                                Duration.ofSeconds(each.getValue().asLong())));
                yield on.repeating(pauses);
            }
            default -> throw wrong(file, "switches." + name, "is a switch that there is");
        };
    }

    private static Pattern pattern(String file, String name, String regex) {
        if (!name.matches("manufacturer|model|firmware")) {
            throw wrong(file, "match." + name, "is manufacturer, model or firmware");
        }
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw wrong(file, "match." + name, "is a regular expression: " + e.getDescription());
        }
    }

    private static Quirks.WriteTarget target(String file, String text) {
        try {
            return Quirks.WriteTarget.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(file, "switches.writeTo", "is settings or resource");
        }
    }

    private static InfrastructureException wrong(String file, String attribute, String rule) {
        return InfrastructureException.invalidArgument(file + " " + attribute, rule, "correct the quirk profile");
    }
}
