// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A piece of firmware (derived; IFA 053 clause 8).
 *
 * @param componentId 1; identifier within the server
 * @param componentKind 1; what it belongs to
 * @param name 0..1; its name
 * @param version 0..1; its version
 * @param lowestSupportedVersion 0..1; the version it can go back to
 * @param releaseDate 0..1; when it was released
 * @param updateable 0..1; whether it can be updated
 * @param staged 0..1; whether it waits to be applied
 * @param active 0..1; whether it is in use
 * @param softwareId 0..1; what it is called by its maker
 * @param relatedIds 0..N; resources that run it
 * @param resetRequired 0..1; whether an update needs a reset
 */
@Buildable
public record FirmwareComponent(
        String componentId,
        FirmwareKind componentKind,
        Optional<String> name,
        Optional<String> version,
        Optional<String> lowestSupportedVersion,
        Optional<Instant> releaseDate,
        Optional<Boolean> updateable,
        Optional<Boolean> staged,
        Optional<Boolean> active,
        Optional<String> softwareId,
        List<String> relatedIds,
        Optional<Boolean> resetRequired) {

    public FirmwareComponent {
        Attributes.required(componentId, "componentId");
        Attributes.required(componentKind, "componentKind");
        name = Attributes.optional(name);
        version = Attributes.optional(version);
        lowestSupportedVersion = Attributes.optional(lowestSupportedVersion);
        releaseDate = Attributes.optional(releaseDate);
        updateable = Attributes.optional(updateable);
        staged = Attributes.optional(staged);
        active = Attributes.optional(active);
        softwareId = Attributes.optional(softwareId);
        relatedIds = Attributes.list(relatedIds, "relatedIds");
        resetRequired = Attributes.optional(resetRequired);
    }

    public static FirmwareComponentBuilder builder() {
        return FirmwareComponentBuilder.builder();
    }

    FirmwareComponent withReferences(UnaryOperator<String> translation) {
        return FirmwareComponentBuilder.builder(this)
                .relatedIds(relatedIds.stream().map(translation).toList())
                .build();
    }
}
