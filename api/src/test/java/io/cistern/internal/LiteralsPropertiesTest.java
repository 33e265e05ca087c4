// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every address, block and identifier, and every text that somebody sends in place of one. */
class LiteralsPropertiesTest {

    @Property(tries = 3_000)
    void anyText_isABlockOrNone_andIsNeverLookedUp(@ForAll("texts") String text) {
        Optional<CidrBlock> block = CidrBlock.parse(text);
        Optional<IpLiteral> address = IpLiteral.parse(text);

        assertThat(block.isPresent() && address.isPresent()).isFalse();
        block.ifPresent(found -> {
            assertThat(found.prefixLength()).isBetween(0, found.network().isIpv6() ? 128 : 32);
            assertThat(found.contains(found.network())).isTrue();
            assertThat(found.overlaps(found)).isTrue();
        });
    }

    @Property
    void block_hasExactlyTheAddressesOfItsPrefix(
            @ForAll @Size(4) byte[] network, @ForAll @Size(4) byte[] other, @ForAll @IntRange(max = 32) int prefix)
            throws UnknownHostException {
        CidrBlock block = CidrBlock.parse(text(network) + "/" + prefix).orElseThrow();
        int mask = prefix == 0 ? 0 : -1 << 32 - prefix;
        boolean inside = (number(network) & mask) == (number(other) & mask);

        assertThat(block.contains(IpLiteral.parse(text(other)).orElseThrow())).isEqualTo(inside);
        assertThat(block.isAligned()).isEqualTo((number(network) & ~mask) == 0);
        assertThat(block.overlaps(CidrBlock.parse(text(other) + "/32").orElseThrow()))
                .isEqualTo(inside);
    }

    @Property(tries = 2_000)
    void anyText_isAnIdentifierThatCanBePartOfAPath_orRefused(@ForAll("texts") String text) {
        try {
            Constraints.identifier("id", text);
            assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(255).doesNotContain("/", "\u0000", "\n");
        } catch (InfrastructureException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
            assertThat(e.details().attribute()).contains("id");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("0123456789abcfF:./%- ".toCharArray())
                        .ofMaxLength(45),
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.of(
                        "",
                        "/",
                        "0/0",
                        "::/0",
                        "::ffff:192.0.2.1/96",
                        "fe80::1%eth0/64",
                        "192.0.2.0/33",
                        "1.2.3/8",
                        "192.0.2.0/-1",
                        "192.0.2.0/999",
                        "2001:db8::/129",
                        "[::1]/128",
                        "010.0.0.1/8",
                        "localhost"));
    }

    private static String text(byte[] address) throws UnknownHostException {
        return InetAddress.getByAddress(address).getHostAddress();
    }

    private static int number(byte[] address) {
        return java.nio.ByteBuffer.wrap(address).getInt();
    }
}
