/** How a picture fills its frame: in WeChat the templates say it for all, see config/templates.ts. */
export const filling = {}
