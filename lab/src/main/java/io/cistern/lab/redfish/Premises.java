// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import io.cistern.lab.redfish.internal.tls.CertificateAuthority;
import io.cistern.lab.redfish.internal.tls.ServerIdentities;
import io.cistern.lab.redfish.internal.wire.WireServer;

/** What all services of a lab share. */
record Premises(
        RedfishLabSettings settings,
        String password,
        CertificateAuthority authority,
        ServerIdentities identities,
        WireServer server) {}
