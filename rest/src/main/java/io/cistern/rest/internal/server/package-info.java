// SPDX-License-Identifier: Apache-2.0
/** The servlet in front of the resources, its limits, and what every answer has in common. */
package io.cistern.rest.internal.server;
