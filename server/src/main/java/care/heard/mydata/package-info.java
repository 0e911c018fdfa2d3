/** My data: a young person sees, takes along, corrects and erases what is held on them. */
package care.heard.mydata;
