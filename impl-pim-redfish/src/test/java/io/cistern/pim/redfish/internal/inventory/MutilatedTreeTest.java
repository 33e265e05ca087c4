// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.backend.physical.Deviation;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.lab.redfish.CapturedTree;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is wrong with what a service tells, it is read to its end, and what is read of it fits together. */
class MutilatedTreeTest {

    private static final int WOUNDS = 40;

    /** The same harm each time: another seed, and more tries, are for whoever looks for more. */
    private static final String SEED = "-1282895832250821001";

    @Provide
    Arbitrary<ServerModel> machines() {
        return Arbitraries.of(ServerModel.rack(), ServerModel.blades(2), ServerModel.dpu());
    }

    @Property(seed = SEED, tries = 12, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void inventory_isReadToItsEnd_whateverIsWrong(@ForAll("machines") ServerModel machine, @ForAll long seed) {
        try (ReadingRig rig = new ReadingRig()) {
            InventoryReading reading =
                    rig.read(rig.lab().add("mutilated", mutilated(rig, machine, new Mutilation(seed), WOUNDS)));

            Set<String> told = new HashSet<>();
            for (ObservedResource resource : reading.resources()) {
                assertThat(told.add(resource.locator())).as(resource.locator()).isTrue();
            }
        }
    }

    @Example
    void deviations_areCounted_whenMuchIsWrong() {
        try (ReadingRig rig = new ReadingRig()) {
            CapturedTree tree = mutilated(rig, ServerModel.rack(), new Mutilation(1), 10 * WOUNDS);

            InventoryReading reading = rig.read(rig.lab().add("mutilated", tree));

            assertThat(reading.deviations()).extracting(Deviation::kind).contains("wrong-type", "dangling-link");
            assertThat(reading.unread()).isNotEmpty();
        }
    }

    /** The root and what is needed to sign in stay as they are: without them there is nothing to read. */
    private static CapturedTree mutilated(ReadingRig rig, ServerModel machine, Mutilation mutilation, int wounds) {
        Map<String, JsonNode> resources = GenericWalk.all(rig.add(machine, Style.plain()));
        mutilation.harm(
                resources.entrySet().stream()
                        .filter(each -> !each.getKey().equals("/redfish/v1")
                                && !each.getKey().startsWith("/redfish/v1/SessionService"))
                        .map(Map.Entry::getValue)
                        .toList(),
                wounds);
        Map<String, String> texts = new TreeMap<>();
        resources.forEach((path, resource) -> texts.put(path, resource.toString()));
        return CapturedTree.of(texts, Style.plain());
    }
}
