// SPDX-License-Identifier: Apache-2.0
/** Which infrastructures there are or were, and what an administrator can ask of the platform. */
package io.cistern.core.internal.platform;
