// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * What is to be installed (derived; IFA 053 clause 8).
 *
 * @param uri 1; where the image is
 * @param kind 1; what it does
 * @param format 0..1; how it is packed
 * @param checksum 0..1; its checksum
 * @param checksumType 0..1; how the checksum was made
 * @param bootMethod 1; how it gets to the server
 * @param rootDevice 0..1; where it is installed
 * @param credentialRef 0..1; reference to its credential; never a secret
 */
@Buildable
public record ImageSpec(
        String uri,
        ImageKind kind,
        Optional<ImageFormat> format,
        Optional<String> checksum,
        Optional<ChecksumType> checksumType,
        BootMethod bootMethod,
        Optional<RootDeviceHints> rootDevice,
        Optional<String> credentialRef) {

    public ImageSpec {
        Attributes.required(uri, "uri");
        Attributes.required(kind, "kind");
        format = Attributes.optional(format);
        checksum = Attributes.optional(checksum);
        checksumType = Attributes.optional(checksumType);
        Attributes.required(bootMethod, "bootMethod");
        rootDevice = Attributes.optional(rootDevice);
        credentialRef = Attributes.optional(credentialRef);
    }

    public static ImageSpecBuilder builder() {
        return ImageSpecBuilder.builder();
    }
}
