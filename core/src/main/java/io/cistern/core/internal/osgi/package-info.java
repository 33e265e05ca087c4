// SPDX-License-Identifier: Apache-2.0
/** The thin shell that the container sees: components, configuration, service registrations. */
package io.cistern.core.internal.osgi;
