// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading what BMCs write. */
class DocumentTest {

    private final Deviations deviations = new Deviations();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Links links = new Links(URI.create("https://192.0.2.10"), deviations);

    private RedfishObject read(String json) throws IOException {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private RedfishObject read(byte[] json) throws IOException {
        return new DocumentReader(links, deviations, vocabulary)
                .read(new ByteArrayInputStream(json), Link.ROOT, new Budget(1));
    }

    @Test
    void words_areKeptOnce_whoeverSaysThem() throws IOException {
        String one = read("{\"Model\": \"M1\"}").text("Model").orElseThrow();

        assertThat(read("{\"Model\": \"M1\"}").text("Model").orElseThrow()).isSameAs(one);
    }

    @Test
    void words_areReadAsTheyAre_howeverManyThereAre() throws IOException {
        String long65 = "x".repeat(65);
        for (int n = 0; n < 40_000; n++) {
            assertThat(read("{\"SerialNumber\": \"S" + n + "\"}").text("SerialNumber"))
                    .contains("S" + n);
        }
        assertThat(read("{\"Description\": \"" + long65 + "\"}").text("Description"))
                .contains(long65);
    }

    @Test
    void values_areRead_whateverTypeTheyAreWrittenIn() throws IOException {
        RedfishObject odd =
                read("{\"Cores\": \"16\", \"Size\": 8.0, \"Watts\": \" 3.5 \", \"On\": \"True\", \"Id\": 7}");

        assertThat(odd.integer("Cores")).contains(16L);
        assertThat(odd.integer("Size")).contains(8L);
        assertThat(odd.decimal("Watts").orElseThrow()).isEqualByComparingTo("3.5");
        assertThat(odd.flag("On")).contains(true);
        assertThat(odd.text("Id")).contains("7");
        assertThat(deviations.count(DeviationKind.VALUE_AS_TEXT)).isEqualTo(3);
        assertThat(deviations.count(DeviationKind.TEXT_AS_VALUE)).isEqualTo(1);
    }

    @Test
    void value_isAbsent_whenItIsNullOrOfAnotherType() throws IOException {
        RedfishObject odd = read("{\"A\": null, \"B\": {}, \"C\": \"many\", \"D\": NaN, \"E\": [1], \"F\": \"  \"}");

        assertThat(odd.text("A")).isEmpty();
        assertThat(odd.text("B")).isEmpty();
        assertThat(odd.integer("C")).isEmpty();
        assertThat(odd.decimal("D")).isEmpty();
        assertThat(odd.flag("E")).isEmpty();
        assertThat(odd.text("F")).isEmpty();
        assertThat(odd.object("A", "B").text("C")).isEmpty();
        assertThat(deviations.count(DeviationKind.WRONG_TYPE)).isEqualTo(4);
    }

    @Test
    void number_withAnExponent_doesNotFillTheMemory() throws IOException {
        RedfishObject odd =
                read("{\"A\": 1e999999999, \"B\": \"1e999999999\", \"C\": 1e300, \"D\": 99999999999999999999}");

        assertThat(odd.integer("A")).isEmpty();
        assertThat(odd.integer("B")).isEmpty();
        assertThat(odd.integer("C")).isEmpty();
        assertThat(odd.integer("D")).isEmpty();
    }

    @Test
    void document_isRead_withAByteOrderMark_membersTwice_andBytesThatAreNoText() throws IOException {
        String text = "\uFEFF{\"A\": 1, \"A\": 2, \"M\": \"caf\u00E9\", \"T\": \"a\tb\", \"L\": [1, 2,],"
                + " \"O\": {\"x\": 1}, \"O\": {\"x\": 2}}  \n";
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        // Half of a letter.
        json[text.indexOf('\u00E9') + 3] = ' ';

        RedfishObject odd = read(json);

        assertThat(odd.integer("A")).contains(2L);
        assertThat(odd.object("O").integer("x")).contains(2L);
        assertThat(odd.text("M").orElseThrow()).startsWith("caf");
        assertThat(odd.texts("L")).containsExactly("1", "2");
        assertThat(deviations.count(DeviationKind.BYTE_ORDER_MARK)).isEqualTo(1);
        assertThat(deviations.count(DeviationKind.DUPLICATE_MEMBER)).isEqualTo(2);
    }

    @Test
    void list_isRead_whenItIsASingleThing() throws IOException {
        RedfishObject odd = read(
                "{\"Chassis\": {\"@odata.id\": \"/redfish/v1/Chassis/1\"}, \"Fans\": [{\"Name\": \"a\"}, 3, null]}");

        assertThat(odd.links("Chassis")).hasSize(1);
        assertThat(odd.objects("Fans")).hasSize(1);
        assertThat(deviations.count(DeviationKind.SINGLE_INSTEAD_OF_LIST)).isEqualTo(1);
    }

    @Test
    void literal_isUnderstoodInOddCapitals_andCountedWhenItIsUnknown() throws IOException {
        RedfishObject odd = read("{\"A\": \"ok\", \"B\": \"Splendid\", \"health\": \"OK\"}");
        Map<String, Integer> known = Map.of("OK", 1);

        assertThat(odd.literal("A", known)).contains(1);
        assertThat(odd.literal("B", known)).isEmpty();
        assertThat(odd.literal("Health", known)).contains(1);
        assertThat(deviations.count(DeviationKind.UNKNOWN_LITERAL)).isEqualTo(1);
        assertThat(deviations.count(DeviationKind.ODD_CASE)).isEqualTo(2);
    }

    @Test
    void time_isRead_withAndWithoutOffset() throws IOException {
        RedfishObject odd =
                read("{\"A\": \"2026-11-23T12:00:00+02:00\", \"B\": \"2026-11-23T12:00:00\", \"C\": \"noon\"}");

        assertThat(odd.time("A")).contains(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(odd.time("B")).contains(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(odd.time("C")).isEmpty();
        assertThat(deviations.count(DeviationKind.ODD_TIME)).isEqualTo(2);
    }

    @Test
    void missingProperty_isCounted_whereItIsExpected() throws IOException {
        read("{\"Id\": \"1\", \"Name\": null}").expecting("Id", "Name", "Members");

        assertThat(deviations.count(DeviationKind.MISSING)).isEqualTo(2);
        assertThat(deviations.counted()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo("missing");
            assertThat(each.example()).contains("/Members");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/redfish/v1/Systems/1, /redfish/v1/Systems/1",
        "//redfish/v1//Systems/1, /redfish/v1/Systems/1",
        "https://192.0.2.10/redfish/v1/Systems/1, /redfish/v1/Systems/1",
        "https://bmc.example/redfish/v1/Systems/1, /redfish/v1/Systems/1",
        "Systems/1, /redfish/v1/Systems/1",
        "/redfish/v1/Chassis/A B|C, /redfish/v1/Chassis/A%20B%7CC",
        "/redfish/v1/Chassis/A%20B, /redfish/v1/Chassis/A%20B",
        "/redfish/v1/L?$skip=50&$top=10, /redfish/v1/L?$skip=50&$top=10",
    })
    void link_isAPathOfThisBmc(String written, String path) {
        assertThat(links.data(written, Link.ROOT).map(Link::path)).contains(path);
    }

    @Test
    void link_isRefused_ifItCommandsAnotherHost() {
        assertThat(links.command("https://bmc.example/redfish/v1/Tasks/1", Link.ROOT))
                .isEmpty();
        assertThat(links.command("https://192.0.2.10:8443/redfish/v1/Tasks/1", Link.ROOT)
                        .map(Link::path))
                .contains("/redfish/v1/Tasks/1");
        assertThat(links.data("", Link.ROOT)).isEqualTo(Optional.empty());
    }
}
