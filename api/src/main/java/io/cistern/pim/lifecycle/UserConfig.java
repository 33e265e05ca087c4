// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * What an installed system is told at its first start. Shown nowhere: it may hold secrets.
 *
 * @param userData 0..1; user data
 * @param metaData 0..1; metadata
 * @param networkData 0..1; network configuration
 * @param format 1; who reads it
 */
public record UserConfig(
        Optional<String> userData, Optional<String> metaData, Optional<String> networkData, UserConfigFormat format) {

    public UserConfig {
        userData = Attributes.optional(userData);
        metaData = Attributes.optional(metaData);
        networkData = Attributes.optional(networkData);
        Attributes.required(format, "format");
    }

    UserConfig withoutSecrets() {
        return new UserConfig(
                userData.map(any -> Request.NOT_SHOWN),
                metaData.map(any -> Request.NOT_SHOWN),
                networkData.map(any -> Request.NOT_SHOWN),
                format);
    }

    @Override
    public String toString() {
        return "UserConfig[content=not shown, format=" + format + "]";
    }
}
