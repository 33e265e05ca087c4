// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.EndpointAdministration;
import io.cistern.api.Role;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StandardOperationTest {

    @Test
    void leastRole_isThatOfTheKind_unlessTheInterfaceNeedsMore() {
        assertThat(leastRole(PhysicalResourceInventoryManagement.class, "getPhysicalResource"))
                .isEqualTo(Role.READER);
        assertThat(leastRole(PhysicalResourceInventoryManagement.class, "subscribe"))
                .isEqualTo(Role.SUBSCRIBER);
        assertThat(leastRole(PhysicalResourceProvisioningAndLifecycleManagement.class, "reservePhysicalResource"))
                .isEqualTo(Role.OPERATOR);
        assertThat(leastRole(EndpointAdministration.class, "listEndpoints")).isEqualTo(Role.ADMIN);
        assertThat(leastRole(EndpointAdministration.class, "registerEndpoint")).isEqualTo(Role.ADMIN);
    }

    private static Role leastRole(Class<?> standardInterface, String operation) {
        return Arrays.stream(standardInterface.getMethods())
                .filter(method -> method.getName().equals(operation))
                .map(method -> StandardOperation.of(standardInterface, method).leastRole())
                .findFirst()
                .orElseThrow();
    }
}
