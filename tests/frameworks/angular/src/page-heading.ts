import { Component } from '@angular/core';

@Component({ selector: 'page-heading', templateUrl: './page-heading.html' })
// oxlint-disable-next-line typescript/no-extraneous-class -- It is its template and nothing more.
export class PageHeading {}
