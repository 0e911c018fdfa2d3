/** People, enrolment, devices, sign-in, and who may do what. */
package care.heard.identity;
