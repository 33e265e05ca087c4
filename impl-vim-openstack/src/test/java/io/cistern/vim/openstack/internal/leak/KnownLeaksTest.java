// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of the {@link LeakMatrixTest matrix} in which something was left once; each build tries them. */
class KnownLeaksTest {

    @TempDir
    private Path directory;

    @Test
    void terminateCompute_removesItsPorts_whenItFailsAfterTheServerHasGone() {
        nothingIsLeft(
                "terminate a machine with volumes",
                "DELETE",
                ".*/ports/.*|.*/servers/.*",
                Mishap.ERROR,
                Mishap.ERROR_AFTER_COMMIT,
                Mishap.CANCELLED);
    }

    @Test
    void terminateCompute_namesItsPorts_whenTheyCannotBeRemoved() {
        nothingIsLeft("terminate a machine with volumes", "DELETE", ".*/ports/.*", Mishap.DOWN);
    }

    @Test
    void scaleCompute_isCompletedOrReverted_whenItIsCancelledAtItsConfirmation() {
        nothingIsLeft("scale a machine", "POST", ".*/action", Mishap.CANCELLED, Mishap.CANCELLED_AFTER_COMMIT);
    }

    @Test
    void migrateCompute_isCompletedOrReverted_whenItIsCancelledAtItsConfirmation() {
        nothingIsLeft("migrate a machine, cold", "POST", ".*/action", Mishap.CANCELLED, Mishap.CANCELLED_AFTER_COMMIT);
    }

    @Test
    void allocateNetwork_isSharedOrUndone_whenNetworkingSaysThatItIsSharedAlready() {
        nothingIsLeft("allocate a network", "POST", ".*/rbac-policies", Mishap.CONFLICT);
    }

    @Test
    void updateNetwork_isUndone_whenItsSharesAreNotSeen() {
        nothingIsLeft("update a network", "GET", ".*/rbac-policies", Mishap.NOT_FOUND);
    }

    @Test
    void updatePort_removesTheFormerQosPolicy_whenItIsSaidOnceToBeGoneOrInUse() {
        nothingIsLeft("update a port", "GET", ".*/qos/policies.*", Mishap.NOT_FOUND);
        nothingIsLeft("update a port", "DELETE", ".*/qos/policies/.*", Mishap.CONFLICT);
    }

    @Test
    void terminatePort_removesItsQosPolicy_whenItIsSaidOnceToBeInUse() {
        nothingIsLeft("terminate a port", "DELETE", ".*/qos/policies/.*", Mishap.CONFLICT);
    }

    @Test
    void updateTrunk_isUndone_whenTheTrunkIsNotSeen() {
        nothingIsLeft("update a trunk", "GET", ".*/trunks/.*", Mishap.NOT_FOUND);
    }

    @Test
    void allocateRoutingResource_namesItsInterfaces_whenTheyCannotBeRemoved() {
        nothingIsLeft("allocate a routing resource", "PUT", ".*/routers/.*", Mishap.DOWN);
    }

    @Test
    void updateRoutingResource_isCompletedOrUndone_whenTheRemovalOfAnInterfaceFailsOnce() {
        nothingIsLeft(
                "update a routing resource",
                "PUT",
                ".*/remove_router_interface",
                Mishap.ERROR,
                Mishap.ERROR_AFTER_COMMIT,
                Mishap.NOT_FOUND,
                Mishap.CONFLICT,
                Mishap.CANCELLED);
    }

    @Test
    void updateStorage_putsTheFlavourBack_whenItFailsAfterTheFlavourWasChanged() {
        nothingIsLeft(
                "update a volume", "POST", ".*/action", Mishap.ERROR_AFTER_COMMIT, Mishap.TIMEOUT, Mishap.CANCELLED);
    }

    private void nothingIsLeft(String scenario, String method, String path, Mishap... mishaps) {
        try (Trial trial = new Trial(named(scenario), directory)) {
            List<Cell> cells = trial.cells().stream()
                    .filter(cell -> cell.method().equals(method)
                            && cell.path().matches(path)
                            && Set.of(mishaps).contains(cell.mishap()))
                    .toList();
            assertThat(cells).isNotEmpty();
            assertThat(cells.stream().map(trial::leakOf).flatMap(Optional::stream))
                    .isEmpty();
        }
    }

    private static Scenario<?, ?> named(String name) {
        return LeakMatrixTest.scenarios()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
