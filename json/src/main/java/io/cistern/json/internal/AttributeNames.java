// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.cistern.api.AttributeName;
import io.cistern.api.Inlined;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attribute names that are not the components' own: one that Java reserves, and those of older releases of IFA 005,
 * accepted on input.
 */
final class AttributeNames extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    /** By the name of today, in any record. */
    private static final Map<String, List<String>> ANYWHERE = Map.ofEntries(
            Map.entry("affinityOrAntiAffinityResourceList", List.of("affinityAntiAffinityResourceList")),
            Map.entry("affinityOrAntiAffinityResourceGroupId", List.of("affinityAntiAffinityResourceGroup")),
            Map.entry("cpuClock", List.of("virtualCpuClock")),
            Map.entry("virtualCpuPinningPolicy", List.of("cpuPinningPolicy")),
            Map.entry("virtualCpuPinningRules", List.of("cpuPinningRules")),
            Map.entry("cpuMap", List.of("cpuPinningMap")),
            Map.entry("segmentationId", List.of("segmentType")),
            Map.entry("metaData", List.of("metadata")),
            Map.entry("metadata", List.of("metaData")));

    /** By record and name, where the older name means something else in other records. */
    private static final Map<String, List<String>> IN_ONE_RECORD = Map.of(
            "AffinityOrAntiAffinityResourceList.resourceId", List.of("resource"),
            "AllocateStorageResponse.storageData", List.of("storageResource"),
            "OperateStorageRequest.storageOperationExtraData", List.of("storageOperationInputData"),
            "OperateStorageResponse.storageOperationData", List.of("storageOperationOutputData"),
            "VirtualNetwork.subnetId", List.of("subnet"));

    @Override
    public PropertyName findNameForSerialization(Annotated annotated) {
        return named(annotated).orElseGet(() -> super.findNameForSerialization(annotated));
    }

    @Override
    public PropertyName findNameForDeserialization(Annotated annotated) {
        return named(annotated).orElseGet(() -> super.findNameForDeserialization(annotated));
    }

    /** An inlined part is written without a name; its reading is {@link InlinedForm}. */
    @Override
    public NameTransformer findUnwrappingNameTransformer(AnnotatedMember member) {
        return !(member instanceof AnnotatedParameter)
                        && component(member)
                                .filter(component -> component.isAnnotationPresent(Inlined.class))
                                .isPresent()
                ? NameTransformer.NOP
                : super.findUnwrappingNameTransformer(member);
    }

    private static Optional<PropertyName> named(Annotated annotated) {
        return component(annotated)
                .filter(component -> component.isAnnotationPresent(AttributeName.class))
                .map(AttributeName.Of::component)
                .map(PropertyName::construct);
    }

    /** The component of a record that a parameter, a field or an accessor stands for. */
    private static Optional<RecordComponent> component(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)
                || !member.getDeclaringClass().isRecord()) {
            return Optional.empty();
        }
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        return annotated instanceof AnnotatedParameter parameter
                ? Optional.of(components[parameter.getIndex()])
                : Arrays.stream(components)
                        .filter(component -> component.getName().equals(annotated.getName()))
                        .findFirst();
    }

    @Override
    public List<PropertyName> findPropertyAliases(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()) {
            Class<?> type = parameter.getDeclaringClass();
            String name = component(parameter).orElseThrow().getName();
            List<String> here = IN_ONE_RECORD.getOrDefault(type.getSimpleName() + "." + name, List.of());
            return (here.isEmpty() ? ANYWHERE.getOrDefault(name, List.of()) : here)
                    .stream().map(PropertyName::construct).toList();
        }
        return super.findPropertyAliases(annotated);
    }
}
