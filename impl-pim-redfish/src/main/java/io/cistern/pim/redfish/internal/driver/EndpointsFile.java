// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.administration.EndpointTable;
import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.EndpointDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file that lists the endpoints of a fleet, as an {@link EndpointTable}. */
final class EndpointsFile {

    private static final String KEY = "endpoints.file";

    private final Path file;

    EndpointsFile(Path file) {
        this.file = file;
    }

    /** @throws InfrastructureException INVALID_ARGUMENT: the lines and what is wrong with them; none of them counts */
    List<EndpointDefinition> read() {
        try {
            return EndpointTable.read(Files.readString(file)).stream()
                    .map(this::definition)
                    .toList();
        } catch (IOException e) {
            throw InfrastructureException.invalidArgument(
                    KEY, "names a file that can be read; " + file + " cannot: " + e.getMessage(), "provide it");
        } catch (InfrastructureException wrong) {
            throw InfrastructureException.invalidArgument(
                    KEY,
                    "names a table of endpoints; in " + file + ", " + wrong.getMessage(),
                    "what was listed before still holds");
        }
    }

    private EndpointDefinition definition(RegisterEndpointRequest listed) {
        listed.locationId().ifPresent(id -> {
            throw InfrastructureException.invalidArgument(
                    "locationId",
                    "is given where endpoints are registered or imported, not in a file; " + listed.address() + " has "
                            + id,
                    "leave the column empty, and set the location of the servers with Update Inventory Metadata");
        });
        return EndpointDefinition.builder()
                .address(listed.address())
                .credentialRef(listed.credentialRef())
                .tls(listed.tls().orElseThrow())
                .resourcePoolId(listed.resourcePoolId())
                .expectedSerial(listed.expectedSerial())
                .origin(Optional.of(file.toString()))
                .build();
    }
}
