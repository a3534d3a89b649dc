import type { Weekday } from './plan';

/** What a numbered word in a heading stands for. */
export type Unit = 'day' | 'week' | 'month' | 'module' | 'phase';

export const units: readonly Unit[] = ['day', 'week', 'month', 'module', 'phase'];

/** The weekdays in the order of the week, the weekend after its days. */
export const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'weekend',
];

/** The words of one language. All are lower case; a language is one more row in `languages`. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Words before a number, singular and plural. */
  readonly units: Readonly<Record<Unit, readonly string[]>>;
  /** How each weekday is written, whole words only. */
  readonly weekdays: Readonly<Record<Weekday, readonly string[]>>;
  readonly minutes: readonly string[];
  readonly hours: readonly string[];
  /** What a heading, a `Status:` line or a table says of work that is done. */
  readonly done: readonly string[];
  /** How a reference to another place begins: `(see Day 1)`. */
  readonly see: readonly string[];
  /** What links that only lead through a document say: previous, next, back to the top. */
  readonly navigation: readonly string[];
  /** The text of the completion line. */
  readonly dayComplete: string;
}

/** The languages whose words are recognised, the most general first. */
export const languages: readonly Language[] = [
  {
    code: 'en',
    units: {
      day: ['day', 'days', 'session', 'sessions', 'lesson', 'lessons'],
      week: ['week', 'weeks'],
      month: ['month', 'months'],
      module: ['module', 'modules', 'unit', 'units', 'part', 'parts', 'track', 'topic', 'cycle', 'sprint'],
      phase: ['phase', 'phases', 'stage', 'stages'],
    },
    weekdays: {
      monday: ['monday'],
      tuesday: ['tuesday'],
      wednesday: ['wednesday'],
      thursday: ['thursday'],
      friday: ['friday'],
      saturday: ['saturday'],
      sunday: ['sunday'],
      weekend: ['weekend'],
    },
    minutes: ['min', 'mins', 'minute', 'minutes'],
    hours: ['h', 'hr', 'hrs', 'hour', 'hours'],
    done: ['done', 'complete', 'completed', 'finished'],
    see: ['see', 'same as'],
    navigation: [
      'previous',
      'prev',
      'next',
      'back',
      'home',
      'top',
      'back to top',
      'back to the top',
      'table of contents',
    ],
    dayComplete: 'Day complete',
  },
  {
    code: 'es',
    units: {
      day: ['día', 'días', 'dia', 'dias', 'sesión', 'sesiones', 'lección', 'lecciones', 'clase', 'clases'],
      week: ['semana', 'semanas'],
      month: ['mes', 'meses'],
      module: ['módulo', 'módulos', 'modulo', 'modulos', 'unidad', 'tema'],
      phase: ['fase', 'fases', 'etapa', 'etapas'],
    },
    weekdays: {
      monday: ['lunes'],
      tuesday: ['martes'],
      wednesday: ['miércoles'],
      thursday: ['jueves'],
      friday: ['viernes'],
      saturday: ['sábado'],
      sunday: ['domingo'],
      weekend: ['fin de semana'],
    },
    minutes: ['min', 'minuto', 'minutos'],
    hours: ['h', 'hora', 'horas'],
    done: ['hecho', 'completo', 'completado', 'terminado'],
    see: ['ver', 'véase'],
    navigation: ['anterior', 'siguiente', 'volver', 'inicio', 'volver arriba'],
    dayComplete: 'Día completo',
  },
  {
    code: 'pt',
    units: {
      day: ['dia', 'dias', 'aula', 'aulas', 'sessão', 'sessões', 'lição', 'lições'],
      week: ['semana', 'semanas'],
      month: ['mês', 'meses'],
      module: ['módulo', 'módulos', 'unidade', 'tópico'],
      phase: ['fase', 'fases', 'etapa', 'etapas'],
    },
    weekdays: {
      monday: ['segunda-feira', 'segunda'],
      tuesday: ['terça-feira', 'terça'],
      wednesday: ['quarta-feira', 'quarta'],
      thursday: ['quinta-feira', 'quinta'],
      friday: ['sexta-feira', 'sexta'],
      saturday: ['sábado'],
      sunday: ['domingo'],
      weekend: ['fim de semana'],
    },
    minutes: ['min', 'minuto', 'minutos'],
    hours: ['h', 'hora', 'horas'],
    done: ['feito', 'completo', 'concluído'],
    see: ['ver', 'veja'],
    navigation: ['anterior', 'próximo', 'voltar', 'início', 'voltar ao topo'],
    dayComplete: 'Dia completo',
  },
];
