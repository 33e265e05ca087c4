// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.InfrastructureException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.10", "0.0.0.0", "255.255.255.255", "2001:db8::10", "::", "::1", "::ffff:192.0.2.1"})
    void ipAddress_acceptsLiterals(String address) {
        assertThatCode(() -> Constraints.ipAddress("ip", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.1.",
                "192.0.2.01",
                "1",
                "2001:db8:::1",
                "fe80::1%eth0",
                "192.0.2.10/24",
                ":",
                "12345::"
            })
    void ipAddress_refusesEverythingElse(String address) {
        assertThatThrownBy(() -> Constraints.ipAddress("ip", address))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("ip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0", "192.0.2.0/33", "2001:db8::/129", "x/8", "192.0.2.0/-1", "192.0.2.0/", "/8"})
    void cidr_refusesWhatIsNoBlock(String cidr) {
        assertThat(CidrBlock.parse(cidr)).isEmpty();
    }

    @Test
    void cidr_containsItsAddressesOnly() {
        CidrBlock block = CidrBlock.parse("192.0.2.128/25").orElseThrow();

        assertThat(block.contains(IpLiteral.parse("192.0.2.200").orElseThrow())).isTrue();
        assertThat(block.contains(IpLiteral.parse("192.0.2.127").orElseThrow())).isFalse();
        assertThat(block.contains(IpLiteral.parse("2001:db8::1").orElseThrow())).isFalse();
    }

    @Test
    void text_refusesControlCharactersBlanksAndExcess() {
        assertRefused("a\u0000b", "control");
        assertRefused("a\nb", "control");
        assertRefused("a\u0085b", "control");
        assertRefused("  ", "blank");
        assertRefused("x".repeat(256), "255");
        assertThatCode(() -> Constraints.text("name", "Grüße 名 🙂")).doesNotThrowAnyException();
    }

    @Test
    void metadata_refusesReservedKeysTooManyPairsAndLongValues() {
        Map<String, String> many = IntStream.range(0, 129)
                .mapToObj(i -> "k" + i)
                .collect(Collectors.toMap(Function.identity(), Function.identity()));

        for (Map<String, String> refused :
                List.of(Map.of("cistern:x", "1"), many, Map.of("k", "v".repeat(256)), Map.of("k", "\u0007"))) {
            assertThatThrownBy(() -> Constraints.metadata("metaData", refused))
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContaining("metaData");
        }
        assertThatCode(() -> Constraints.metadata("metaData", Map.of("cisClusterId", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void identifiers_refusesRepetitionsAndTooMany() {
        assertThatThrownBy(() -> Constraints.identifiers("computeId", List.of("a", "a"), 10))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Constraints.identifiers("computeId", List.of("a", "b"), 1))
                .hasMessageContaining("at most 1");
        assertThatThrownBy(() -> Constraints.identifiers("computeId", List.of("../a"), 10))
                .hasMessageContaining("computeId[0]");
    }

    @Test
    void macAddress_hasSixPairs() {
        assertThatCode(() -> Constraints.macAddress("mac", Optional.of("FA:16:3e:00:00:01")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Constraints.macAddress("mac", Optional.of("fa-16-3e-00-00-01")))
                .hasMessageContaining("mac");
    }

    @Test
    void attributes_copyAndRefuseNull() {
        List<String> withNull = new java.util.ArrayList<>(List.of("a"));
        withNull.add(null);

        assertThatThrownBy(() -> Attributes.list(withNull, "list")).hasMessageContaining("list");
        assertThatThrownBy(() -> Attributes.required(null, "name")).hasMessageContaining("name: is mandatory");
        assertThatThrownBy(() -> Attributes.nonEmpty(List.of(), "ids")).hasMessageContaining("at least one");
        assertThat(Attributes.list(null, "list")).isEmpty();
        assertThat(Attributes.optional(null)).isEmpty();
    }

    private static void assertRefused(String text, String rule) {
        assertThatThrownBy(() -> Constraints.text("name", text)).hasMessageContaining(rule);
    }
}
