// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.examples.backend.internal.Tampering;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * A mistake in a driver, or in what stands before it.
 *
 * @param driver changes the backend with the driver
 * @param fleet changes the fleet that the gateway calls
 */
record PhysicalTampering(UnaryOperator<Backend> driver, Tampering<SimulatedRack> fleet) {
    static final PhysicalTampering NONE = of((fleet, rack) -> fleet);

    static PhysicalTampering of(Tampering<SimulatedRack> fleet) {
        return new PhysicalTampering(UnaryOperator.identity(), fleet);
    }

    /** The driver reads something else. */
    static PhysicalTampering readings(UnaryOperator<InventoryReading> change) {
        return new PhysicalTampering(
                backend -> new Backend() {
                    @Override
                    public BackendDescription description() {
                        return backend.description();
                    }

                    @Override
                    public <T> Optional<T> offer(Class<T> type) {
                        return backend.offer(type).map(honest -> type.cast(careless(type, honest, change)));
                    }
                },
                NONE.fleet());
    }

    private static Object careless(Class<?> type, Object driver, UnaryOperator<InventoryReading> change) {
        return Proxy.newProxyInstance(
                PhysicalResourceDriver.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(driver, arguments);
                    return method.getName().equals("readInventory")
                            ? ((CompletionStage<?>) answer)
                                    .thenApply(InventoryReading.class::cast)
                                    .thenApply(change)
                            : answer;
                });
    }
}
