// SPDX-License-Identifier: Apache-2.0
/** The component that puts the façade on the container's HTTP service, and what it is configured with. */
package io.cistern.rest.internal;
