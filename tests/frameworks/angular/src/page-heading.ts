import { Component } from '@angular/core';

@Component({ selector: 'page-heading', templateUrl: './page-heading.html' })
export class PageHeading {}
