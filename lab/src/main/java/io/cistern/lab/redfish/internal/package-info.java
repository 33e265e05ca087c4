// SPDX-License-Identifier: Apache-2.0
/** How the simulated services are configured in a container. */
package io.cistern.lab.redfish.internal;
