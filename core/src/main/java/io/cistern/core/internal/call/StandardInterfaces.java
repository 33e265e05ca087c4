// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.call;

import io.cistern.api.InfrastructureKind;
import io.cistern.api.StandardInterface;
import io.cistern.pim.PimInterfaces;
import io.cistern.vim.VimInterfaces;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.bundle.Capability;

/**
 * The interfaces that are published for every infrastructure. They are registered as backends come, so that the bundle
 * has to declare by itself that it provides them.
 */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='"
                + "io.cistern.vim.compute.VirtualisedComputeResourcesManagement,"
                + "io.cistern.vim.network.VirtualisedNetworkResourcesManagement,"
                + "io.cistern.vim.storage.VirtualisedStorageResourcesManagement,"
                + "io.cistern.vim.compute.VirtualisedComputeResourcesChangeNotification,"
                + "io.cistern.vim.network.VirtualisedNetworkResourcesChangeNotification,"
                + "io.cistern.vim.storage.VirtualisedStorageResourcesChangeNotification,"
                + "io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement,"
                + "io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement,"
                + "io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement,"
                + "io.cistern.vim.performance.VirtualisedResourcesPerformanceManagement,"
                + "io.cistern.vim.fault.VirtualisedResourcesFaultManagement,"
                + "io.cistern.vim.compute.VirtualisedComputeFlavourManagement,"
                + "io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement,"
                + "io.cistern.pim.inventory.PhysicalResourceInventoryManagement,"
                + "io.cistern.pim.topology.PhysicalResourceTopologyManagement,"
                + "io.cistern.pim.performance.PhysicalResourcePerformanceManagement,"
                + "io.cistern.pim.fault.PhysicalResourceFaultManagement,"
                + "io.cistern.administration.EndpointAdministration'")
public final class StandardInterfaces {

    private final List<Class<?>> interfaces;
    private final Map<Method, StandardOperation> operations;

    /** The interfaces of this release. */
    public StandardInterfaces() {
        this(Stream.concat(VimInterfaces.ALL.stream(), PimInterfaces.ALL.stream())
                .toList());
    }

    /** @throws IllegalArgumentException one of them is not marked, or has a method that is no operation */
    public StandardInterfaces(List<Class<?>> interfaces) {
        this.interfaces = List.copyOf(interfaces);
        interfaces.stream()
                .filter(type -> !type.isAnnotationPresent(StandardInterface.class))
                .findFirst()
                .ifPresent(type -> {
                    throw new IllegalArgumentException(type + " is not marked @StandardInterface");
                });
        this.operations = interfaces.stream()
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(method -> StandardOperation.of(type, method)))
                .collect(Collectors.toUnmodifiableMap(StandardOperation::method, Function.identity()));
    }

    /** The interfaces of one door. */
    public List<Class<?>> of(InfrastructureKind kind) {
        return interfaces.stream()
                .filter(type -> type.getAnnotation(StandardInterface.class).kind() == kind)
                .toList();
    }

    /** The operation that a method is; empty: it is none. */
    public Optional<StandardOperation> of(Method method) {
        return Optional.ofNullable(operations.get(method));
    }

    /** An operation by the names that its records keep; empty: this release has it no more. */
    public Optional<StandardOperation> named(String interfaceName, String operation) {
        return operations.values().stream()
                .filter(candidate -> candidate.interfaceName().equals(interfaceName)
                        && candidate.name().equals(operation))
                .findFirst();
    }
}
