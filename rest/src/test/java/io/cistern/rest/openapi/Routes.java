// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.openapi;

import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.rest.internal.resources.Allocations;
import io.cistern.rest.internal.resources.ComputeAffinityGroups;
import io.cistern.rest.internal.resources.ComputeFlavours;
import io.cistern.rest.internal.resources.ComputeResourceInformation;
import io.cistern.rest.internal.resources.ComputeResources;
import io.cistern.rest.internal.resources.Endpoints;
import io.cistern.rest.internal.resources.InventoryChanges;
import io.cistern.rest.internal.resources.Locations;
import io.cistern.rest.internal.resources.NetworkAffinityGroups;
import io.cistern.rest.internal.resources.NetworkResourceInformation;
import io.cistern.rest.internal.resources.NetworkResources;
import io.cistern.rest.internal.resources.PhysicalCapacity;
import io.cistern.rest.internal.resources.PhysicalResourceTypes;
import io.cistern.rest.internal.resources.PhysicalResources;
import io.cistern.rest.internal.resources.PhysicalTopology;
import io.cistern.rest.internal.resources.PimOperations;
import io.cistern.rest.internal.resources.Pims;
import io.cistern.rest.internal.resources.Platform;
import io.cistern.rest.internal.resources.ProvisionedResources;
import io.cistern.rest.internal.resources.Reservations;
import io.cistern.rest.internal.resources.ResourcePools;
import io.cistern.rest.internal.resources.Serves;
import io.cistern.rest.internal.resources.StorageAffinityGroups;
import io.cistern.rest.internal.resources.StorageResourceInformation;
import io.cistern.rest.internal.resources.StorageResources;
import io.cistern.rest.internal.resources.VimOperations;
import io.cistern.rest.internal.resources.Vims;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** What the resources serve, read from their annotations. */
final class Routes {
    /** The resources, in the order in which they are described. */
    private static final List<Class<?>> RESOURCES = List.of(
            Vims.class,
            ComputeResources.class,
            ComputeAffinityGroups.class,
            ComputeFlavours.class,
            ComputeResourceInformation.class,
            NetworkResourceInformation.class,
            StorageResourceInformation.class,
            NetworkResources.class,
            NetworkAffinityGroups.class,
            StorageResources.class,
            StorageAffinityGroups.class,
            VimOperations.class,
            Pims.class,
            PhysicalResources.class,
            ProvisionedResources.class,
            Reservations.class,
            Allocations.class,
            InventoryChanges.class,
            ResourcePools.class,
            Locations.class,
            PhysicalResourceTypes.class,
            PhysicalCapacity.class,
            PhysicalTopology.class,
            Endpoints.class,
            PimOperations.class,
            Platform.class);

    private Routes() {}

    static List<Route> all() {
        return RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Serves.class))
                        .map(method -> new Route(resource, method))
                        .sorted(Comparator.comparing(Route::path).thenComparing(Route::httpMethod)))
                .toList();
    }

    /**
     * One method of one resource.
     *
     * @param resource the resource class
     * @param method its method
     */
    record Route(Class<?> resource, Method method) {
        String path() {
            String root = resource.getAnnotation(Path.class).value();
            return method.isAnnotationPresent(Path.class)
                    ? root + "/" + method.getAnnotation(Path.class).value()
                    : root;
        }

        String httpMethod() {
            return Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                    .map(type -> type.getAnnotation(HttpMethod.class).value())
                    .findFirst()
                    .orElseThrow();
        }

        /** The media types besides JSON that it answers with. */
        List<String> otherForms() {
            Produces produces = method.getAnnotation(Produces.class);
            return produces == null
                    ? List.of()
                    : Arrays.stream(produces.value())
                            .filter(type -> !type.equals(MediaType.APPLICATION_JSON))
                            .toList();
        }

        Class<?> standardInterface() {
            return method.getAnnotation(Serves.class).value();
        }

        /** The method of the interface. */
        Method served() {
            String name = method.getAnnotation(Serves.class).operation();
            return Arrays.stream(standardInterface().getMethods())
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(method + " serves " + name + ", which does not exist"));
        }

        Operation operation() {
            return served().getAnnotation(Operation.class);
        }

        String operationId() {
            String as = method.getAnnotation(Serves.class).as();
            return as.isEmpty() ? served().getName() : as;
        }

        Class<?> request() {
            return served().getParameterTypes()[1];
        }

        Class<?> response() {
            return (Class<?>) ((ParameterizedType) served().getGenericReturnType()).getActualTypeArguments()[0];
        }

        boolean hasBody() {
            return List.of(method.getParameterTypes()).contains(InputStream.class);
        }

        /** Whether a table can be sent in place of JSON. */
        boolean takesTable() {
            Consumes consumes = method.getAnnotation(Consumes.class);
            return consumes != null && List.of(consumes.value()).contains("text/csv");
        }

        boolean targetIsInPath() {
            return path().contains("{" + operation().target() + "}");
        }

        boolean isMutation() {
            return operation().kind() == OperationKind.MUTATION;
        }

        /** Whether it is of one VIM or PIM, or of several. */
        boolean isOfInfrastructures() {
            return !path().startsWith("/platform");
        }

        /** Whether it is about one element of a collection, or about the only one there is. */
        boolean isElement() {
            return path().endsWith("}") || onlyPart().isPresent();
        }

        /** The type of what is the whole of a response; empty: it has several attributes, or a list. */
        Optional<Class<?>> onlyPart() {
            RecordComponent[] parts = response().getRecordComponents();
            return shows() && parts.length == 1 && parts[0].getType().isRecord()
                    ? Optional.of(parts[0].getType())
                    : Optional.empty();
        }

        /** Whether it makes an element of the collection. */
        boolean creates() {
            return httpMethod().equals("POST") && !method.isAnnotationPresent(Path.class);
        }

        /** Whether it shows elements: one, or a list of them. */
        boolean shows() {
            return operation().kind() == OperationKind.QUERY
                    && !served().getName().equals("verifyAudit");
        }
    }
}
