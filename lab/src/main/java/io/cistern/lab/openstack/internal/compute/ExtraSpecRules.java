// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Those rules of nova/api/validation/extra_specs on values that flavours of Cistern meet. Elsewhere all goes. */
final class ExtraSpecRules {

    private record Rule(Pattern key, Optional<List<String>> words, Optional<String> format, Optional<Long> least) {

        private static Rule words(String key, String... words) {
            return new Rule(Pattern.compile(key), Optional.of(List.of(words)), Optional.empty(), Optional.empty());
        }

        private static Rule format(String key, String format) {
            return new Rule(Pattern.compile(key), Optional.empty(), Optional.of(format), Optional.empty());
        }

        private static Rule number(String key, long least) {
            return new Rule(Pattern.compile(key), Optional.empty(), Optional.empty(), Optional.of(least));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.words("hw:cpu_policy", "dedicated", "shared", "mixed"),
            Rule.words("hw:cpu_thread_policy", "prefer", "isolate", "require"),
            Rule.words("trait[a-zA-Z0-9_-]{0,64}:.+", "required", "forbidden"),
            Rule.format("hw:mem_page_size", "(large|small|any|\\d+([kKMGT]i?)?(b|bit|B)?)"),
            Rule.format("pci_passthrough:alias", "[^:]+:\\d+(?:\\s*,\\s*[^:]+:\\d+)*"),
            Rule.number("hw:(numa_nodes|cpu_(cores|sockets|threads))", 1),
            Rule.number("resources[a-zA-Z0-9_-]{0,64}:.+", Long.MIN_VALUE));

    private ExtraSpecRules() {}

    /** Refuses with Nova's words. */
    static void check(String key, String value) {
        RULES.stream()
                .filter(rule -> rule.key().matcher(key).matches())
                .findFirst()
                .flatMap(rule -> complaint(rule, value))
                .ifPresent(complaint -> {
                    throw NovaFault.badRequest("Validation failed; '" + value + "' " + complaint + ".");
                });
    }

    private static Optional<String> complaint(Rule rule, String value) {
        Optional<String> word = rule.words()
                .filter(words -> !words.contains(value))
                .map(words -> "is not one of: " + String.join(", ", words));
        Optional<String> format = rule.format()
                .filter(pattern -> !value.matches(pattern))
                .map(pattern -> "is not of the format '" + pattern + "'");
        Optional<String> number = rule.least().flatMap(least -> {
            if (!value.matches("-?\\d{1,18}")) {
                return Optional.of("is not a valid integer value");
            }
            return Optional.of("is less than the min value of '" + least + "'")
                    .filter(text -> Long.parseLong(value) < least);
        });
        return word.or(() -> format).or(() -> number);
    }
}
