// Relative addresses: dist/ works in any folder of any site.
export default { base: './' };
