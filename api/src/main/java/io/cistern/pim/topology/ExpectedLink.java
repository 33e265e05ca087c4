// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * A link that should be there.
 *
 * @param aEnd 1; one end
 * @param zEnd 1; the other
 */
public record ExpectedLink(WiringEnd aEnd, WiringEnd zEnd) {

    public ExpectedLink {
        Attributes.required(aEnd, "aEnd");
        Attributes.required(zEnd, "zEnd");
    }

    /** The rules of a link that is expected: both ends are something, and the address is one. */
    static void validate(String path, ExpectedLink link) {
        end(path + ".aEnd", link.aEnd());
        end(path + ".zEnd", link.zEnd());
    }

    private static void end(String path, WiringEnd end) {
        Constraints.check(
                end.physicalResourceId().isPresent()
                        || end.macAddress().isPresent()
                        || end.systemName().isPresent(),
                path,
                "names a physicalResourceId, a macAddress or a systemName",
                "add one of them");
        Constraints.identifier(path + ".physicalResourceId", end.physicalResourceId());
        Constraints.macAddress(path + ".macAddress", end.macAddress());
        Constraints.text(path + ".systemName", end.systemName());
        Constraints.text(path + ".portName", end.portName());
    }
}
