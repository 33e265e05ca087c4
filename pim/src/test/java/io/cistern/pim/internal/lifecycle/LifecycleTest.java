// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.pim.LifecycleState;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void everyTransition_isMadeOrRefused_asTheTableSays() {
        for (LifecycleState from : LifecycleState.values()) {
            for (LifecycleState to : LifecycleState.values()) {
                if (Lifecycle.after(from).contains(to)) {
                    assertThat(Lifecycle.next("s1", from, to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> Lifecycle.next("s1", from, to))
                            .isInstanceOfSatisfying(InfrastructureException.class, refusal -> {
                                assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
                                assertThat(refusal.getMessage()).contains("s1", from.name(), to.name());
                            });
                }
            }
        }
    }

    @Test
    void serverThatIsNotProvedToBeErased_isNeverAvailable() {
        assertThat(Lifecycle.after(LifecycleState.SANITIZE_FAILED))
                .isEqualTo(Set.of(LifecycleState.SANITIZING, LifecycleState.RETIRED));
        assertThat(Lifecycle.after(LifecycleState.PROVISION_FAILED)).doesNotContain(LifecycleState.AVAILABLE);
        assertThat(Lifecycle.after(LifecycleState.DEPROVISION_FAILED))
                .isEqualTo(Set.of(LifecycleState.DEPROVISIONING, LifecycleState.RETIRED));
    }

    @Test
    void everyStateButTheFirst_isReached() {
        Set<LifecycleState> reached = EnumSet.noneOf(LifecycleState.class);
        for (LifecycleState state : LifecycleState.values()) {
            reached.addAll(Lifecycle.after(state));
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(reached)))
                .containsExactlyInAnyOrder(LifecycleState.DISCOVERED, LifecycleState.EXTERNALLY_PROVISIONED);
    }
}
