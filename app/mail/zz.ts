import { y } from '~/routes/home'
import { z } from '~/services.server'
console.error(y, z)
