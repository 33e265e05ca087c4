// SPDX-License-Identifier: Apache-2.0
package io.cistern.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.InfrastructureException;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Drive;
import io.cistern.pim.inventory.Fan;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A physical resource is one object: what it has in common with others and what only its kind has side by side. */
class PhysicalResourceFormTest {

    private static final String DRIVE =
            """
            {"physicalResourceId": "d-1", "resourceKind": "DRIVE", "name": "Disk 3", "manufacturerNormalised": "OTHER",
             "serialNumber": "S3", "operationalState": "ENABLED", "healthState": "OK", "capacityBytes": 1000,
             "mediaType": "SSD", "resourceTypeId": "t-1", "resourcePoolId": "p-1", "dataSource": "DRIVER",
             "firstSeen": "2026-01-01T00:00:00Z", "lastUpdated": "2026-01-01T00:00:00Z", "stale": false, "version": 7}
            """;

    private final CisternJson json = new CisternJson();

    @Test
    void members_areReadIntoTheirParts_byTheKind() {
        PhysicalResource drive = json.read(DRIVE, PhysicalResource.class);

        assertThat(drive.hardware().serialNumber()).contains("S3");
        assertThat(drive.details()).isInstanceOfSatisfying(Drive.class, details -> assertThat(details.capacityBytes())
                .contains(1000L));
    }

    @Test
    void parts_areWrittenSideBySide_theIdentifierFirst() {
        PhysicalResource drive = json.read(DRIVE, PhysicalResource.class);

        Map<?, ?> members = json.read(json.write(drive), Map.class);

        assertThat(members.keySet().iterator().next()).isEqualTo("physicalResourceId");
        assertThat(members.keySet().stream().map(Object::toString))
                .contains("serialNumber", "healthState", "mediaType")
                .doesNotContain("hardware", "states", "details");
    }

    @Test
    void components_areResourcesOfOtherKinds() {
        PhysicalResource drive = json.read(DRIVE, PhysicalResource.class);
        PhysicalResource enclosure = PhysicalResourceBuilder.builder(drive)
                .components(List.of(
                        drive,
                        PhysicalResourceBuilder.builder(drive)
                                .resourceKind(ResourceKind.FAN)
                                .details(new Fan(Optional.empty(), Optional.empty(), Optional.of(true)))
                                .build()))
                .build();

        assertThat(json.read(json.write(enclosure), PhysicalResource.class)).isEqualTo(enclosure);
    }

    @ParameterizedTest
    @EnumSource(ResourceKind.class)
    void everyKind_comesBackEqual(ResourceKind kind) {
        PhysicalResource resource = PhysicalResourceBuilder.builder(json.read(DRIVE, PhysicalResource.class))
                .resourceKind(kind)
                .details(new AnyRecord(new Random(kind.ordinal())).of(kind.details()))
                .build();

        assertThat(json.read(json.write(resource), PhysicalResource.class)).isEqualTo(resource);
    }

    @Test
    void faultInAPart_isNamedAsTheMemberItIs() {
        assertThat(refused(DRIVE.replace("\"SSD\"", "5"))).isEqualTo("mediaType");
        assertThat(refused(DRIVE.replace("\"name\": \"Disk 3\", ", ""))).isEqualTo("name");
        assertThat(refused(DRIVE.replace("\"healthState\": \"OK\", ", ""))).isEqualTo("healthState");
        assertThat(refused(DRIVE.replace("\"DRIVE\"", "\"DISK\""))).isEqualTo("resourceKind");
        assertThat(refused(DRIVE.replace("\"resourceKind\": \"DRIVE\", ", ""))).isEqualTo("resourceKind");
    }

    private String refused(String text) {
        return catchThrowableOfType(InfrastructureException.class, () -> json.read(text, PhysicalResource.class))
                .details()
                .attribute()
                .orElseThrow();
    }
}
