// SPDX-License-Identifier: Apache-2.0
package io.cistern.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.AttributeName;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Inlined;
import io.cistern.api.ProblemDetails;
import io.cistern.api.operation.OperationStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every record that travels as JSON comes back as it was. */
class RoundTripTest {
    /** Records of the contract with backends that never travel. */
    private static final Set<String> INSIDE_ONLY =
            Set.of("ScanRange", "StateChange", "StateCollection", "StoredState", "Visibility");

    private static final List<Class<? extends Record>> RECORDS = Stream.of(
                    AnyRecord.below("io.cistern.vim").stream(),
                    AnyRecord.below("io.cistern.pim").stream(),
                    AnyRecord.below("io.cistern.administration").stream(),
                    AnyRecord.below("io.cistern.backend").stream()
                            .filter(type -> !INSIDE_ONLY.contains(type.getSimpleName())),
                    Stream.<Class<? extends Record>>of(ProblemDetails.class, ErrorDetails.class, OperationStep.class))
            .flatMap(types -> types)
            .toList();

    private final CisternJson json = new CisternJson();

    @Property(tries = 3_000)
    void aRecord_comesBackEqual(@ForAll("records") Class<? extends Record> type, @ForAll long seed) {
        Record original = new AnyRecord(new Random(seed)).of(type);

        Record read = json.read(json.write(original), type);

        assertThat(read).isEqualTo(original);
        assertThat(json.canonical(read)).isEqualTo(json.canonical(original));
        assertThat(json.canonical(json.read(json.canonical(original), type))).isEqualTo(json.canonical(original));
    }

    @Property(tries = 2_000)
    void aRecord_isWrittenUnderTheNamesOfItsComponents(
            @ForAll("records") Class<? extends Record> type, @ForAll long seed) {
        if (type == ProblemDetails.class) {
            return;
        }
        Record original = new AnyRecord(new Random(seed)).of(type);

        assertThat(names(original).toList()).containsAll(memberNames(original));
    }

    private static Stream<String> names(Record original) {
        return Arrays.stream(original.getClass().getRecordComponents())
                .flatMap(component -> component.isAnnotationPresent(Inlined.class)
                        ? names(AnyRecord.valueOf(original, component))
                        : Stream.of(AttributeName.Of.component(component)));
    }

    @Provide
    Arbitrary<Class<? extends Record>> records() {
        return Arbitraries.of(RECORDS);
    }

    @Test
    void allRecordsAreFound() {
        assertThat(RECORDS).hasSizeGreaterThan(70);
    }

    private List<String> memberNames(Record value) {
        return json.read(json.write(value), Map.class).keySet().stream()
                .map(Object::toString)
                .toList();
    }
}
