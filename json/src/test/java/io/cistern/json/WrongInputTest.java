// SPDX-License-Identifier: Apache-2.0
package io.cistern.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are wrong in one place, or no JSON at all: refused with the place, or taken and written again. */
class WrongInputTest {

    private static final JsonMapper TREE = JsonMapper.builder()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final List<Class<? extends Record>> REQUESTS = AnyRecord.below("io.cistern").stream()
            .filter(Request.class::isAssignableFrom)
            .toList();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e400",
            "1e99999",
            "-1e-99999",
            "1e2147483647",
            "99999999999999999999999",
            "\"\"",
            "\"text\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "[[]]",
            "[null]",
            "{}",
            "{\"\":null}",
            "{\"a\":{\"b\":[1]}}");

    private final CisternJson json = new CisternJson();

    /** A place in a tree: how errors name it, and what puts a value there. */
    private record Place(String path, java.util.function.Consumer<JsonNode> put) {}

    @Property(tries = 8_000)
    void oneWrongValue_isRefusedByItsPath_orTaken(
            @ForAll("requests") Class<? extends Record> type, @ForAll long seed, @ForAll("values") String value)
            throws JsonProcessingException {
        Random random = new Random(seed);
        JsonNode tree = TREE.readTree(json.write(new AnyRecord(random).of(type)));
        List<Place> places = places(tree, "");
        if (places.isEmpty()) {
            return;
        }
        Place place = places.get(random.nextInt(places.size()));
        String mark = "\"the wrong value\"";
        place.put().accept(TREE.readTree(mark));
        String text = TREE.writeValueAsString(tree).replace(mark, value);

        try {
            Record read = json.read(text, type);
            assertThat(json.read(json.write(read), type)).isEqualTo(read);
            assertThat(json.canonical(read)).isNotEmpty();
        } catch (InfrastructureException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
            String attribute = e.details().attribute().orElseThrow().replace('/', '.');
            String wrong = place.path().replace('/', '.');
            assertThat(wrong.startsWith(attribute) || attribute.startsWith(wrong))
                    .as("%s names %s", e.getMessage(), place.path())
                    .isTrue();
        }
    }

    @Property(tries = 4_000)
    void textThatIsCutOrChanged_isRefused_orTaken(
            @ForAll("requests") Class<? extends Record> type,
            @ForAll long seed,
            @ForAll @IntRange(max = 2_000) int at,
            @ForAll("noise") String noise)
            throws IOException {
        String good = json.write(new AnyRecord(new Random(seed)).of(type));
        String bad = good.substring(0, Math.min(at, good.length())) + noise;

        refusedOrTaken(bad, type);
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void monster_isRefused_soon(String text) throws IOException {
        for (Class<? extends Record> type : REQUESTS) {
            refusedOrTaken(text, type);
        }
    }

    static Stream<String> monsters() {
        return Stream.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"metaData\":" + "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_001),
                "{\"a\":\"" + "x".repeat(2_000_000) + "\"}",
                "{\"a\":" + "9".repeat(200_000) + "}",
                "{\"a\":1,\"a\":2}",
                "{\"metaData\":{\"a\":\"1\",\"a\":\"2\"}}",
                "\uFEFF{}",
                "{}{}",
                "{} x",
                "",
                " ",
                "null",
                "\u0000");
    }

    private void refusedOrTaken(String text, Class<? extends Record> type) throws IOException {
        try {
            json.read(text, type);
            json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), type);
        } catch (InfrastructureException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
            assertThat(e.getMessage()).hasSizeLessThan(2_000);
        }
    }

    private static List<Place> places(JsonNode node, String path) {
        List<Place> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                String at = path.isEmpty() ? name : path + "." + name;
                places.add(new Place(at, value -> object.set(name, value)));
                places.addAll(places(object.get(name), at));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(new Place(path + "[" + i + "]", value -> array.set(index, value)));
                places.addAll(places(array.get(i), path + "[" + i + "]"));
            }
        }
        return places;
    }

    @Provide
    Arbitrary<Class<? extends Record>> requests() {
        return Arbitraries.of(REQUESTS);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(VALUES);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "}", "]}", "\"", ",", "null", "\\u00", "/*", "NaN"),
                Arbitraries.strings().ofMaxLength(8));
    }
}
