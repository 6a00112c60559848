import { z } from 'zod'
import { Day } from '../../platform/shapes.ts'
import { Chosen, PlaceAsked } from '../units/surroundings/contract.ts'

export const PartName = z.enum(['administrator', 'coordinator', 'department-officer', 'commune-officer', 'leader'])

export const Post = z.object({
  postId: z.number(),
  part: PartName,
  title: z.string(),
  agency: z.object({ agencyId: z.number(), name: z.string(), shortName: z.string().nullable() }),
  office: z.object({ officeId: z.number(), name: z.string(), startDay: z.string() }),
})
export type Post = z.output<typeof Post>

/** Who is signed in, as what, and what else he could be. */
export const Session = z.object({
  person: z.object({ personId: z.number(), name: z.string() }),
  post: Post,
  posts: z.array(Post),
})
export type Session = z.output<typeof Session>

export const SignIn = z.object({ login: z.string().trim().min(1).max(200), password: z.string().min(1).max(500) })
export type SignIn = z.output<typeof SignIn>

export const SwitchPost = z.object({ postId: z.number().int() })

/** The three questions of the first start: where, who, from which day to follow. */
export const SetUp = z.object({
  token: z.string().min(20).max(200),
  place: PlaceAsked,
  /** What was kept of the proposal for this place; nothing: only the place, its People's Committee and the office. */
  chosen: Chosen.default({ agencies: [], units: [] }),
  agencyName: z.string().trim().min(2).max(200),
  person: z.object({
    name: z.string().trim().min(2).max(120),
    login: z.string().trim().min(3).max(120),
    password: z.string().min(8).max(500),
    title: z.string().trim().min(2).max(120),
  }),
  startDay: Day,
})
export type SetUp = z.output<typeof SetUp>

export const PersonRow = z.object({
  personId: z.number(),
  name: z.string(),
  phone: z.string().nullable(),
  login: z.string().nullable(),
  posts: z.array(
    z.object({ postId: z.number(), part: PartName, title: z.string(), agencyId: z.number(), agencyName: z.string() }),
  ),
})
export const People = z.object({ people: z.array(PersonRow) })

export const AddPerson = z.object({
  name: z.string().trim().min(2).max(120),
  phone: z.string().trim().max(30).optional(),
  login: z.string().trim().min(3).max(120).optional(),
  password: z.string().min(8).max(500).optional(),
  agencyId: z.number().int(),
  part: PartName,
  title: z.string().trim().min(2).max(120),
})
export type AddPerson = z.output<typeof AddPerson>
