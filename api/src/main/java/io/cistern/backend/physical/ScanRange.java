// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.api.InfrastructureException;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.CidrBlock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Addresses at which the configuration of a driver lets endpoints be looked for that nobody has listed. Whatever answers there
 * waits for approval; until then no credential is sent to it.
 *
 * @param cidr the addresses, e.g. {@code 192.0.2.0/24}; at most 65,536
 * @param port the port at each of them
 * @param period from the beginning of one search to the next
 * @param credentialRef where the credential of what is found there is, once it is approved
 * @param resourcePoolId the pool of what is behind it; absent: the default
 */
@Buildable
public record ScanRange(
        String cidr, int port, Duration period, Optional<String> credentialRef, Optional<String> resourcePoolId) {

    private static final int MOST_BITS = 16;

    public ScanRange {
        Attributes.required(period, "period");
        credentialRef = Attributes.optional(credentialRef);
        resourcePoolId = Attributes.optional(resourcePoolId);
        CidrBlock block = block(cidr);
        if (block.network().bytes().length * 8 - block.prefixLength() > MOST_BITS) {
            throw InfrastructureException.invalidArgument(
                    "cidr",
                    "has at most " + (1 << MOST_BITS) + " addresses; " + cidr + " has more",
                    "give a longer prefix, or several ranges");
        }
        if (port < 1 || port > 65_535) {
            throw InfrastructureException.invalidArgument("port", "is from 1 to 65535, not " + port, "correct it");
        }
    }

    public static ScanRangeBuilder builder() {
        return ScanRangeBuilder.builder();
    }

    private static CidrBlock block(String cidr) {
        return CidrBlock.parse(Attributes.required(cidr, "cidr"))
                .filter(CidrBlock::isAligned)
                .orElseThrow(() -> InfrastructureException.invalidArgument(
                        "cidr",
                        "is a block of addresses that is written with its first one, such as 192.0.2.0/24, not " + cidr,
                        "correct the address or the prefix length"));
    }

    /** Each of them as an endpoint is addressed; neither the network nor the broadcast address of IPv4 is among them. */
    public Stream<String> addresses() {
        CidrBlock block = block(cidr);
        int bits = block.network().bytes().length * 8 - block.prefixLength();
        boolean all = block.network().isIpv6() || bits < 2;
        return IntStream.range(all ? 0 : 1, (1 << bits) - (all ? 0 : 1))
                .mapToObj(offset -> "https://" + block.network().plus(offset).inUri() + ":" + port);
    }
}
