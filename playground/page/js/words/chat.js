/** Words of this area. */

export default {
  id: {},
  en: {},
};
